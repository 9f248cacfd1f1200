import { type Check, fail, pass, plainValueNeeded, show, whenPlain } from '@regionlift/migration/core';
import type { ObservabilityQuestion } from '../known-facts';
import { logGroupIdOf } from '../log-groups';
import { knownItems } from './known-items';
import { plainListNeeded } from './list-checks';

/** What is asked of the log groups of the workload (OBS-3). */
export const logChecks: readonly Check<ObservabilityQuestion>[] = [
  ...plainListNeeded<ObservabilityQuestion>('logGroups', 'OBS-3'),
  {
    code: 'InvalidLogGroupName',
    asks: 'names of log groups are those that CloudWatch Logs takes (API Reference, CreateLogGroup)',
    property: 'logGroups',
    serves: ['OBS-3'],
    judge: ({ logGroups }) => {
      const odd = knownItems(logGroups).filter((name) => !isGroupName(name));
      return odd.length === 0
        ? pass
        : fail(
            odd.map(show).join(', '),
            '1 to 512 letters, digits and . - _ / #, not beginning with aws/',
            'rename the log group',
          );
    },
  },
  {
    code: 'DuplicateLogGroup',
    asks: 'every log group is named once, is none of a part, and differs from the others in letters or digits, which its id is made of',
    property: 'logGroups',
    serves: ['OBS-3'],
    judge: ({ logGroups, declared, migration: { to } }) => {
      const names = knownItems(logGroups).filter(isGroupName);
      const taken = declared.flatMap(({ logs }) => logs.filter(({ region }) => region === to));
      const again = names.filter(
        (name, position) =>
          taken.some(({ groupName }) => groupName === name) ||
          names.findIndex((other) => logGroupIdOf(other) === logGroupIdOf(name)) !== position,
      );
      return again.length === 0
        ? pass
        : fail(again.map(show).join(', '), 'names that nobody else has', 'leave it out, or rename it');
    },
  },
  plainValueNeeded('logRetentionDays'),
  {
    code: 'LogRetentionInvalid',
    asks: 'the retention of logs is one that CloudWatch Logs knows (API Reference, PutRetentionPolicy)',
    property: 'logRetentionDays',
    serves: ['OBS-3'],
    judge: ({ logRetentionDays: days }) =>
      whenPlain([days], () =>
        days === undefined || retentions.includes(days as number)
          ? pass
          : fail(show(days), `one of ${retentions.join(', ')} days`, 'choose the next longer one'),
      ),
  },
  {
    code: 'RetentionShorterThanRollback',
    asks: 'logs are kept as long as the way back is open',
    property: 'logRetentionDays',
    serves: ['OBS-3', 'BAK-6'],
    judge: ({ logRetentionDays: days, migration: { rollbackWindowDays } }) =>
      whenPlain([days], () =>
        days === undefined || typeof days !== 'number' || days >= rollbackWindowDays
          ? pass
          : fail(`${days} days`, `at least ${rollbackWindowDays}`, 'keep logs longer, or shorten the rollback window'),
      ),
  },
];

const isGroupName = (name: unknown): name is string =>
  typeof name === 'string' && /^(?!aws\/)[.\-_/#A-Za-z0-9]{1,512}$/.test(name) && logGroupIdOf(name) !== 'Log';

/** Days. Source: CloudWatch Logs API Reference, PutRetentionPolicy. */
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
