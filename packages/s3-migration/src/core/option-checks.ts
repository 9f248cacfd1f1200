import { type Check, fail, isDeferred, type Maybe, pass, show } from '@regionlift/migration/core';
import type { BucketFacts, BucketQuestion } from './bucket-facts';
import { whenPlain } from './plain';

/** What a bucket part asks of its options, its endpoint and its alarms. */
export const optionChecks: readonly Check<BucketQuestion>[] = [
  oneOf('sourceOwnership', 'ANOTHER_STACK', 'THIS_MIGRATION'),
  oneOf('sourceVersioning', 'ENABLED', 'SUSPENDED', 'DISABLED'),
  oneOf('sourceEncryption', 'S3_MANAGED', 'KMS'),
  oneOf('endpointFlip', 'PARAMETER', 'MULTI_REGION_ACCESS_POINT'),
  oneOf('replicateKmsEncryptedObjects', true, false),
  oneOf('replicateDeleteMarkers', true, false),
  oneOf('replicationTimeControl', true, false),
  {
    code: 'MultiRegionAccessPointUnavailable',
    asks: 'Multi-Region Access Points exist in the partition ("Multi-Region Access Point restrictions and limitations")',
    property: 'endpointFlip',
    serves: ['S3-10'],
    judge: ({ endpointFlip, migration: { partition } }) =>
      whenPlain([endpointFlip], () =>
        endpointFlip === 'MULTI_REGION_ACCESS_POINT' && partition !== 'aws'
          ? fail(
              `MULTI_REGION_ACCESS_POINT in partition ${partition}`,
              'PARAMETER',
              'flip by parameter: Multi-Region Access Points exist in partition aws alone',
            )
          : pass,
      ),
  },
  ...(['pendingBytesThreshold', 'pendingOperationsThreshold', 'latencyThresholdSeconds'] as const).map(
    (property): Check<BucketQuestion> => ({
      code: 'InvalidThreshold',
      asks: `${property} is a number from 0`,
      property,
      serves: ['S3-6'],
      judge: (facts) =>
        whenPlain([facts[property]], () =>
          facts[property] === undefined || (Number.isFinite(facts[property]) && Number(facts[property]) >= 0)
            ? pass
            : fail(show(facts[property]), 'a number from 0', 'set the threshold'),
        ),
    }),
  ),
  {
    code: 'PlainValueNeeded',
    asks: 'alarm actions are plain values: the region decides which alarm takes them',
    property: 'alarmActionArns',
    serves: ['S3-6'],
    judge: ({ alarmActionArns = [] }) => {
      const open = isDeferred(alarmActionArns) ? [alarmActionArns] : listOf(alarmActionArns).filter(isDeferred);
      return open.length === 0
        ? pass
        : fail(
            open.map(show).join(', '),
            'plain values',
            'give the ARNs as literals: topics have names of your choice',
          );
    },
  },
  {
    code: 'InvalidAlarmActions',
    asks: 'alarm actions are a list',
    property: 'alarmActionArns',
    serves: ['S3-6'],
    judge: ({ alarmActionArns = [] }) =>
      isDeferred(alarmActionArns) || Array.isArray(alarmActionArns)
        ? pass
        : fail(show(alarmActionArns), 'a list of ARNs', 'put the ARN into a list'),
  },
  {
    code: 'AlarmActionElsewhere',
    asks: 'every alarm action is in one of the two regions: an alarm notifies only inside its own',
    property: 'alarmActionArns',
    serves: ['S3-6'],
    judge: ({ alarmActionArns = [], migration: { from, to } }) => {
      const astray = listOf(alarmActionArns).filter((arn) => !isDeferred(arn) && ![from, to].includes(regionIn(arn)));
      return astray.length === 0
        ? pass
        : fail(astray.map(show).join(', '), `ARNs of ${from} or ${to}`, 'give one topic in each of the two regions');
    },
  },
];

/** Users of JavaScript may hand over anything: what is no list has its own finding. */
const listOf = (value: BucketFacts['alarmActionArns']): readonly Maybe<string>[] => (Array.isArray(value) ? value : []);

/** The region of an ARN: its fourth field. */
export const regionIn = (arn: unknown): string => String(arn).split(':')[3] ?? '';

function oneOf(property: keyof BucketFacts & string, ...allowed: readonly unknown[]): Check<BucketQuestion> {
  return {
    code: 'UnknownOption',
    asks: `${property} is one of ${allowed.join(', ')}`,
    property,
    serves: ['S3-1'],
    judge: (facts) =>
      whenPlain([facts[property]], () =>
        facts[property] === undefined || allowed.includes(facts[property])
          ? pass
          : fail(show(facts[property]), allowed.map(show).join(', '), 'choose one of them'),
      ),
  };
}
