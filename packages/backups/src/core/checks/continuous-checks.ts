import { type Check, fail, pass, whenPlain } from '@regionlift/migration/core';
import { backedUp, isContinuous } from '../backed-up';
import type { BackupsQuestion } from '../backups-facts';
import { backupLimits } from '../defaults';
import { continuousDaysOf } from '../rule-choices';
import { isWhole } from './whole';

/** What backups ask of points in time. */
export const continuousChecks: readonly Check<BackupsQuestion>[] = [
  {
    code: 'ContinuousRetentionDiffers',
    asks: "points in time are kept as long as the parts' own templates say: AWS Backup sets the database's retention to the rule's, and the next deployment would set it back (Developer Guide, \"Point-in-time recovery\")",
    property: 'continuousDays',
    serves: ['BAK-2'],
    judge: (facts) =>
      judged(facts, (days) => {
        const others = backedUp(facts).filter(
          ({ backup: { mode, continuousDays = days } }) => mode === 'CONTINUOUS' && continuousDays !== days,
        );
        return others.length === 0
          ? pass
          : fail(
              `${days} days, and ${others.map(({ part, backup }) => `${backup.continuousDays} days of the part ${part}`).join(', ')}`,
              'one retention for all',
              `keep ${days} days in the template of the part, or set continuousDays to what it keeps: AWS stops running backups whose retention changes`,
            );
      }),
  },
  {
    code: 'RetentionShorterThanRollback',
    asks: 'points in time are kept as long as the way back is open',
    property: 'continuousDays',
    serves: ['BAK-6'],
    judge: (facts) =>
      judged(facts, (days) => {
        const window = facts.migration.rollbackWindowDays;
        return days >= window
          ? pass
          : fail(
              `${days} days`,
              window > backupLimits.longestContinuous
                ? `0: AWS keeps points in time for ${backupLimits.longestContinuous} days at most, and the rollback window is ${window} days`
                : `at least ${window} days, the rollback window`,
              window > backupLimits.longestContinuous
                ? "set continuousDays to 0, or shorten the migration's rollbackWindowDays"
                : `keep for ${window} days, in the parts' own templates too`,
            );
      }),
  },
];

/** Asked when anything is backed up continuously and the number of days makes sense. */
const judged = (facts: BackupsQuestion, judge: (days: number) => ReturnType<Check<BackupsQuestion>['judge']>) => {
  const days = continuousDaysOf(facts);
  return whenPlain([days], () =>
    isWhole(days, 1, backupLimits.longestContinuous) && backedUp(facts).some((one) => isContinuous(one, days))
      ? judge(days)
      : pass,
  );
};
