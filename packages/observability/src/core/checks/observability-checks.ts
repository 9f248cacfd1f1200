import {
  alarmActionChecks,
  type Check,
  fail,
  oneOfOptions,
  pass,
  plainValueNeeded,
  regionIn,
  show,
  whenPlain,
} from '@regionlift/migration/core';
import type { ObservabilityQuestion } from '../known-facts';
import { knownItems } from './known-items';
import { logChecks } from './log-checks';
import { watchChecks } from './watch-checks';

/** What is asked of what a user says of the observability of a migration, before anything is created. */
export const observabilityChecks: readonly Check<ObservabilityQuestion>[] = [
  ...watchChecks,
  ...(['canaries', 'canaryMinutes', 'runbookUrl'] as const).map((property) =>
    plainValueNeeded<ObservabilityQuestion>(property),
  ),
  oneOfOptions('canaries', ['OBS-5'], [true, false]),
  {
    code: 'CanaryIntervalInvalid',
    asks: 'a canary beats every minute to every hour, in whole minutes (EventBridge User Guide, "Rate expressions": not more often)',
    property: 'canaryMinutes',
    serves: ['OBS-5'],
    judge: ({ canaryMinutes: minutes }) =>
      whenPlain([minutes], () =>
        minutes === undefined || (Number.isInteger(minutes) && Number(minutes) >= 1 && Number(minutes) <= 60)
          ? pass
          : fail(show(minutes), 'a whole number from 1 to 60', 'choose 5 when in doubt'),
      ),
  },
  {
    code: 'InvalidRunbookUrl',
    asks: 'the runbook is an https address that can stand in a link of Markdown',
    property: 'runbookUrl',
    serves: ['OBS-1'],
    judge: ({ runbookUrl: url }) =>
      whenPlain([url], () =>
        url === undefined || (typeof url === 'string' && /^https:\/\/[^\s()<>[\]"'`]{1,1000}$/.test(url))
          ? pass
          : fail(
              show(url),
              'https, without blanks, brackets and quotes',
              'give the address of the page, percent-encoded',
            ),
      ),
  },
  ...logChecks,
  ...alarmActionChecks('OBS-2'),
  {
    code: 'TooManyAlarmActions',
    asks: 'an alarm notifies at most five ARNs a region (CloudWatch API Reference, PutMetricAlarm)',
    property: 'alarmActionArns',
    serves: ['OBS-2'],
    judge: ({ alarmActionArns, migration: { from, to } }) => {
      const crowded = [from, to].filter(
        (region) => knownItems(alarmActionArns).filter((arn) => regionIn(arn) === region).length > mostActions,
      );
      return crowded.length === 0
        ? pass
        : fail(
            `more in ${crowded.join(', ')}`,
            `${mostActions} a region`,
            'notify one topic, and let the others subscribe',
          );
    },
  },
];

const mostActions = 5;
