import { type Check, fail, pass, show, whenPlain } from '@regionlift/migration/core';
import { backedUp, isContinuous } from '../backed-up';
import type { BackupsQuestion } from '../backups-facts';
import { backupLimits } from '../defaults';
import { continuousDaysOf, enabledRules } from '../rule-choices';
import { isOptions, optionOf } from './options-of';
import { isWhole } from './whole';

/** What backups ask of a lock. Source of all: AWS Backup API Reference, PutBackupVaultLockConfiguration. */
export const lockChecks: readonly Check<BackupsQuestion>[] = [
  {
    code: 'LockContradicts',
    asks: "the lock's longest retention is not below its shortest",
    property: 'lock.maxRetentionDays',
    serves: ['BAK-1'],
    judge: (facts) => {
      const { min, max } = limitsOf(facts);
      return max === undefined || min === undefined || max >= min
        ? pass
        : fail(`at most ${max} and at least ${min} days`, `at least ${min} days`, 'raise the one or lower the other');
    },
  },
  {
    code: 'LockOutsideRetention',
    asks: 'every retention is inside of what the lock admits: a job outside of it fails',
    property: 'lock',
    serves: ['BAK-1'],
    judge: (facts) => {
      const { min, max } = limitsOf(facts);
      if (min === undefined || (max !== undefined && max < min)) return pass;
      const outside = retentionsOf(facts).filter(({ days }) => days < min || (max !== undefined && days > max));
      return outside.length === 0
        ? pass
        : fail(
            outside.map(({ of, days }) => `${of} of ${days} days`).join(', '),
            max === undefined ? `at least ${min} days` : `${min} to ${max} days`,
            'change the retentions or the lock: a job whose retention the lock does not admit fails',
          );
    },
  },
  {
    code: 'LockGraceInvalid',
    asks: `a compliance lock says after how many days nobody can lift it, from ${backupLimits.shortestGrace} on; a governance lock says none`,
    property: 'lock.graceDays',
    serves: ['BAK-1'],
    judge: (facts) => {
      const [mode, days] = [optionOf(facts, 'lock', 'mode'), optionOf(facts, 'lock', 'graceDays')];
      return whenPlain([mode, days], () => {
        if (mode === 'GOVERNANCE' && days !== undefined)
          return fail(show(days), 'no grace', 'leave graceDays out, or choose COMPLIANCE, which nobody can ever undo');
        if (mode === 'COMPLIANCE' && !isWhole(days, backupLimits.shortestGrace, backupLimits.longestRetention))
          return fail(
            show(days),
            `a whole number of days from ${backupLimits.shortestGrace} to ${backupLimits.longestRetention}`,
            'say after how many days nobody, not even AWS, can lift the lock any more',
          );
        return pass;
      });
    },
  },
];

/** What a lock admits, as far as it makes sense. */
function limitsOf(facts: BackupsQuestion): { readonly min?: number; readonly max?: number } {
  const valid = (field: string) => {
    const value = optionOf(facts, 'lock', field);
    return isWhole(value, 1, backupLimits.longestRetention) ? value : undefined;
  };
  const [min, max] = [valid('minRetentionDays'), valid('maxRetentionDays')];
  return isOptions(facts.lock) && min !== undefined ? { min, ...(max !== undefined && { max }) } : {};
}

/** Every retention with a name, as far as it makes sense. */
function retentionsOf(facts: BackupsQuestion): readonly { readonly of: string; readonly days: number }[] {
  const continuous = continuousDaysOf(facts);
  const takesContinuous =
    typeof continuous === 'number' && backedUp(facts).some((resource) => isContinuous(resource, continuous));
  return [
    ...enabledRules(facts).flatMap(({ kind, retentionDays, copyRetentionDays }) => [
      { of: `${kind} backups`, days: retentionDays },
      { of: `${kind} copies`, days: copyRetentionDays },
    ]),
    ...(takesContinuous ? [{ of: 'points in time', days: continuous }] : []),
  ].flatMap(({ of, days }) => (isWhole(days, 1, backupLimits.longestRetention) ? [{ of, days }] : []));
}
