import { isDeferred, type Maybe } from '@regionlift/migration/core';
import type { BackupsQuestion, RuleFacts } from './backups-facts';
import { backupDefaults, backupLimits, type RuleKind, ruleDefaults, ruleKinds } from './defaults';

/** A rule with its defaults put in. */
export interface RuleChoice {
  readonly kind: RuleKind;
  readonly enabled: Maybe<boolean>;
  readonly schedule: Maybe<string>;
  readonly retentionDays: Maybe<number>;
  readonly coldAfterDays?: Maybe<number>;
  readonly copyRetentionDays: Maybe<number>;
}

/** The three rules as they are meant. A default never ends before the rollback window (BAK-6). */
export const ruleChoices = (question: Pick<BackupsQuestion, RuleKind | 'migration'>): readonly RuleChoice[] =>
  ruleKinds.map((kind) => {
    const given: RuleFacts = question[kind] ?? {};
    const defaults = ruleDefaults[kind];
    const retentionDays =
      given.retentionDays ?? Math.max(defaults.retentionDays, question.migration.rollbackWindowDays);
    return {
      kind,
      enabled: given.enabled ?? true,
      schedule: given.schedule ?? defaults.schedule,
      retentionDays,
      ...(given.coldAfterDays !== undefined && { coldAfterDays: given.coldAfterDays }),
      copyRetentionDays: given.copyRetentionDays ?? retentionDays,
    };
  });

/** Rules that are switched on, as far as is known. */
export const enabledRules = (question: Pick<BackupsQuestion, RuleKind | 'migration'>): readonly RuleChoice[] =>
  ruleChoices(question).filter(({ enabled }) => enabled !== false);

/**
 * How long points in time are kept, days: what the user says, else a week or the rollback window, as the template of a database
 * keeps by default. It does not depend on what is backed up, for AWS Backup stops a continuous backup whose retention changes (API
 * Reference, RecoveryPointByBackupVault, Status).
 */
export const continuousDaysOf = ({
  continuousDays,
  migration,
}: Pick<BackupsQuestion, 'continuousDays' | 'migration'>): Maybe<number> =>
  continuousDays ??
  Math.min(Math.max(backupDefaults.continuousDays, migration.rollbackWindowDays), backupLimits.longestContinuous);

/** Whether restores are tried, as far as is known. */
export const triesRestores = ({ restoreTests }: Pick<BackupsQuestion, 'restoreTests'>): boolean =>
  !isDeferred(restoreTests) && restoreTests?.enabled !== false;
