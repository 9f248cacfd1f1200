import { type Check, fail, pass, whenPlain } from '@regionlift/migration/core';
import { backedUp } from '../backed-up';
import type { BackupsQuestion } from '../backups-facts';
import { backupLimits, type RuleKind, ruleKinds } from '../defaults';
import { enabledRules, type RuleChoice } from '../rule-choices';
import { optionOf } from './options-of';
import { isWhole } from './whole';

/** What backups ask of retention: the rollback window (BAK-6) and cold storage (BAK-2). */
export const retentionChecks: readonly Check<BackupsQuestion>[] = [
  ...ruleKinds.flatMap((kind) => [
    coversRollback(`${kind}.retentionDays`, (facts) => ruleOf(facts, kind)?.retentionDays),
    coversRollback(`${kind}.copyRetentionDays`, (facts) => givenCopyDays(facts, kind)),
    longEnoughForCold(kind, 'retentionDays', (facts) => ruleOf(facts, kind)?.retentionDays),
    longEnoughForCold(kind, 'copyRetentionDays', (facts) => givenCopyDays(facts, kind)),
    goesCold(kind),
  ]),
  coversRollback('exportDays', ({ exportDays }) => (exportDays === 0 ? undefined : exportDays)),
];

const ruleOf = (facts: BackupsQuestion, kind: RuleKind): RuleChoice | undefined =>
  enabledRules(facts).find((rule) => rule.kind === kind);

/** A copy that nobody spoke of is kept like its original, and judged with it. */
const givenCopyDays = (facts: BackupsQuestion, kind: RuleKind): unknown =>
  ruleOf(facts, kind) && optionOf(facts, kind, 'copyRetentionDays');

function coversRollback(property: string, daysOf: (facts: BackupsQuestion) => unknown): Check<BackupsQuestion> {
  return {
    code: 'RetentionShorterThanRollback',
    asks: `what ${property} is about is kept as long as the way back is open`,
    property,
    serves: ['BAK-6'],
    judge: (facts) => {
      const [days, window] = [daysOf(facts), facts.migration.rollbackWindowDays];
      return whenPlain([days], () =>
        !isWhole(days, 1, backupLimits.longestRetention) || days >= window
          ? pass
          : fail(
              `${days} days`,
              `at least ${window} days, the rollback window`,
              `keep for ${window} days, or shorten the migration's rollbackWindowDays`,
            ),
      );
    },
  };
}

function longEnoughForCold(
  kind: RuleKind,
  field: 'retentionDays' | 'copyRetentionDays',
  daysOf: (facts: BackupsQuestion) => unknown,
): Check<BackupsQuestion> {
  return {
    code: 'ColdStorageTooShort',
    asks: 'what moves to cold storage stays there for 90 days (AWS Backup API Reference, Lifecycle)',
    property: `${kind}.${field}`,
    serves: ['BAK-2'],
    judge: (facts) => {
      const [days, cold] = [daysOf(facts), ruleOf(facts, kind)?.coldAfterDays];
      return whenPlain([days, cold], () => {
        if (!isWhole(days, 1, backupLimits.longestRetention) || !isWhole(cold, 1, backupLimits.longestRetention))
          return pass;
        const needed = cold + backupLimits.shortestCold;
        return days >= needed
          ? pass
          : fail(
              `${days} days, ${cold} of them warm`,
              `at least ${needed} days`,
              `keep for ${needed} days, or leave coldAfterDays out`,
            );
      });
    },
  };
}

/**
 * None of the kinds that parts declare goes cold by a rule, and AWS Backup ignores the wish: S3, RDS, Aurora and EC2 have no cold
 * storage, EBS only an archive that a rule opts into. Sources: AWS Backup API Reference, Lifecycle; Developer Guide, "Feature
 * availability by resource".
 */
function goesCold(kind: RuleKind): Check<BackupsQuestion> {
  return {
    code: 'ColdStorageUnsupported',
    asks: 'what is backed up has cold storage',
    property: `${kind}.coldAfterDays`,
    serves: ['BAK-2'],
    judge: (facts) => {
      const warm = backedUp(facts).map(({ arn }) => arn);
      return ruleOf(facts, kind)?.coldAfterDays === undefined || warm.length === 0
        ? pass
        : {
            verdict: 'unknown',
            found: `${warm.join(', ')}, whose recovery points stay warm whatever the rule says`,
            settledBy: 'resources that are selected by tag and have cold storage',
          };
    },
  };
}
