import type { BackupsPlan } from '../backups-plan';

/**
 * How long a point is kept that the gate has made, and its copy: as long as the rule that keeps shortest, which outlasts the rollback
 * window (BAK-6) and is inside of a vault's lock as every rule is. Days.
 */
export function keepDaysOf({ plans, migration }: Pick<BackupsPlan, 'plans' | 'migration'>): {
  readonly keepDays: number;
  readonly keepCopyDays: number;
} {
  const rules = plans.flatMap((plan) => plan.rules);
  const periodic = rules.filter(({ continuous }) => !continuous);
  const shortest = (days: readonly number[], otherwise: number) => (days.length > 0 ? Math.min(...days) : otherwise);
  const keepDays = shortest(
    (periodic.length > 0 ? periodic : rules).map(({ deleteAfterDays }) => deleteAfterDays),
    migration.rollbackWindowDays,
  );
  return {
    keepDays,
    keepCopyDays: shortest(
      rules.flatMap(({ copy }) => copy?.deleteAfterDays ?? []),
      keepDays,
    ),
  };
}
