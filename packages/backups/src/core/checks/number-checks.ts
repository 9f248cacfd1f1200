import type { Check } from '@regionlift/migration/core';
import type { BackupsQuestion } from '../backups-facts';
import { backupLimits, ruleKinds } from '../defaults';
import { isOptions, optionOf } from './options-of';
import { wholeNumber } from './whole';

const lifecycle = 'AWS Backup API Reference, Lifecycle';
const lock = 'AWS Backup API Reference, PutBackupVaultLockConfiguration';

/** What backups ask of single numbers. */
export const numberChecks: readonly Check<BackupsQuestion>[] = [
  ...ruleKinds.flatMap((kind) =>
    (['retentionDays', 'coldAfterDays', 'copyRetentionDays'] as const).map((field) =>
      wholeNumber({
        code: 'InvalidRetention',
        property: `${kind}.${field}`,
        given: (facts) => optionOf(facts, kind, field),
        from: 1,
        to: backupLimits.longestRetention,
        source: lifecycle,
        serves: 'BAK-2',
      }),
    ),
  ),
  ...(['minRetentionDays', 'maxRetentionDays'] as const).map((field) =>
    wholeNumber({
      code: 'InvalidRetention',
      property: `lock.${field}`,
      given: (facts) => optionOf(facts, 'lock', field),
      from: 1,
      to: backupLimits.longestRetention,
      source: lock,
      serves: 'BAK-1',
      // CloudFormation demands the minimum, for a lock without one would lock nothing.
      needed: (facts) => field === 'minRetentionDays' && isOptions(facts.lock),
    }),
  ),
  wholeNumber({
    code: 'InvalidRetention',
    property: 'exportDays',
    given: ({ exportDays }) => exportDays,
    from: 0,
    to: backupLimits.longestRetention,
    source: 'ours; 0 keeps for ever',
    serves: 'BAK-8',
  }),
  wholeNumber({
    code: 'ContinuousRetentionInvalid',
    property: 'continuousDays',
    given: ({ continuousDays }) => continuousDays,
    from: 0,
    to: backupLimits.longestContinuous,
    source: 'AWS Backup Developer Guide, "Point-in-time recovery"; 0 for none',
    serves: 'BAK-2',
  }),
  wholeNumber({
    code: 'InvalidFreshness',
    property: 'freshHours',
    given: ({ freshHours }) => freshHours,
    from: 1,
    to: backupLimits.longestFreshness,
    source: 'ours: a cutover with a recovery point that is older than a week has none',
    serves: 'BAK-5',
  }),
  wholeNumber({
    code: 'InvalidValidationWindow',
    property: 'restoreTests.validationHours',
    given: (facts) => optionOf(facts, 'restoreTests', 'validationHours'),
    from: 0,
    to: backupLimits.longestValidation,
    source: 'AWS Backup API Reference, RestoreTestingSelectionForCreate',
    serves: 'BAK-4',
  }),
];
