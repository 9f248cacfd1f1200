import {
  composeGlobalName,
  composeName,
  type MigrationPlan,
  type PhysicalName,
  slugOf,
} from '@regionlift/migration/core';
import type { BackupsQuestion } from './backups-facts';

/** Every physical name of a migration's backups. Vaults, keys and plans are called the same in both regions. */
export const backupsNaming = (migration: MigrationPlan, name: string) => {
  const part = slugOf(name);
  return {
    vault: composeName(migration, 'BACKUP_VAULT', part),
    alias: composeName(migration, 'KEY_ALIAS', part),
    periodic: composeName(migration, 'BACKUP_PLAN', part, 'periodic'),
    continuous: composeName(migration, 'BACKUP_PLAN', part, 'continuous'),
    restoreTesting: composeName(migration, 'RESTORE_TESTING_PLAN', part),
    // A hyphen cannot be in a part's name, so no other part's bucket is called this.
    exports: composeGlobalName(migration, 'BUCKET', `${part}-exports`, migration.to),
    backup: composeName(migration, 'ROLE', part, 'backup'),
    restore: composeName(migration, 'ROLE', part, 'restore'),
    runtime: composeName(migration, 'ROLE', part, 'runtime'),
    function: composeName(migration, 'FUNCTION', part, 'runtime'),
    logGroup: composeName(migration, 'LOG_GROUP', part, 'runtime'),
    validation: composeName(migration, 'EVENT_RULE', part, 'restored'),
    report: composeName(migration, 'REPORT_PLAN', part, 'restore_jobs'),
    alarm: composeName(migration, 'ALARM', part, 'source-backup-jobs-aborted'),
  };
};

/** Name of a report plan, which takes no hyphen: `rl_orders_backups_copy_jobs`. */
export const reportPlanName = (migration: MigrationPlan, name: string, report: string): string =>
  composeName(migration, 'REPORT_PLAN', slugOf(name), report).value;

/** The names that the given facts will need. */
export const backupsNamesNeeded = ({ migration, name }: BackupsQuestion): PhysicalName[] =>
  Object.values(backupsNaming(migration, name));
