import { alarmActionChecks, type Check, fail, oneOfOptions, pass, show, whenPlain } from '@regionlift/migration/core';
import type { BucketFacts, BucketQuestion } from './bucket-facts';

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
  ...alarmActionChecks('S3-6'),
];

function oneOf(property: keyof BucketFacts & string, ...allowed: readonly unknown[]): Check<BucketQuestion> {
  return oneOfOptions(property, ['S3-1'], allowed);
}
