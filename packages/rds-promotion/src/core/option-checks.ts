import { type Check, fail, oneOfOptions, pass, show, whenPlain } from '@regionlift/migration/core';
import type { DatabaseQuestion } from './database-facts';
import { engines, isEngine } from './engines';
import { wholeNumber } from './whole-number';

/** What a database part asks of the target's size and care. */
export const optionChecks: readonly Check<DatabaseQuestion>[] = [
  {
    code: 'InvalidInstanceClass',
    asks: 'the target has an instance class',
    property: 'instanceClass',
    serves: ['RDS-1'],
    judge: ({ instanceClass }) =>
      whenPlain([instanceClass], () =>
        /^db\.[a-z0-9-]+\.[a-z0-9]+$/.test(String(instanceClass))
          ? pass
          : fail(show(instanceClass), 'a class such as db.r6g.large', "give the source's class, or a larger one"),
      ),
  },
  wholeNumber('port', 1150, 65_535, 'RDS-1'),
  oneOfOptions('multiAz', ['RDS-11'], [true, false]),
  oneOfOptions('acceptReplicaIdentityFull', ['RDS-9'], [true, false]),
  oneOfOptions('authentication', ['RDS-3'], ['SECRET', 'IAM']),
  oneOfOptions('monitoringIntervalSeconds', ['RDS-11'], [0, 1, 5, 10, 15, 30, 60]),
  wholeNumber('backupRetentionDays', 1, 35, 'RDS-11'),
  {
    code: 'RetentionShorterThanRollback',
    asks: 'backups of the new primary are kept as long as the way back is open',
    property: 'backupRetentionDays',
    serves: ['RDS-11', 'BAK-6'],
    judge: ({ backupRetentionDays: days, migration: { rollbackWindowDays } }) =>
      whenPlain([days], () =>
        days === undefined || Number(days) >= Math.min(rollbackWindowDays, longestRetentionDays)
          ? pass
          : fail(
              `${show(days)} days`,
              `at least the rollback window of ${rollbackWindowDays} days`,
              'keep backups longer, or shorten the rollback window',
            ),
      ),
  },
  wholeNumber('nameTtlSeconds', 1, 60, 'RDS-7'),
  {
    code: 'ReservedParameter',
    asks: 'parameters that the migration sets are left to it',
    property: 'parameters',
    serves: ['RDS-1'],
    judge: ({ engine, parameters = {} }) =>
      whenPlain([engine], () => {
        const ours = isEngine(engine) ? engines[engine].targetParameters : {};
        const taken = Object.keys(parameters).filter((name) => Object.hasOwn(ours, name));
        return taken.length === 0
          ? pass
          : fail(
              taken.join(', '),
              `parameters other than ${Object.keys(ours).join(', ')}`,
              'leave them out: the migration needs its own values',
            );
      }),
  },
];

/** RDS's longest retention of automated backups, in days. Source: RDS API Reference, `BackupRetentionPeriod`. */
export const longestRetentionDays = 35;
