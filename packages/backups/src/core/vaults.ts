import { arns, type MigrationPlan, regionOf, type Side } from '@regionlift/migration/core';
import { backupsNaming } from './backups-naming';
import type { VaultPlan } from './backups-plan';
import type { KnownBackupsFacts } from './known-facts';
import { vaultKeyPolicyOf } from './vault-key-policy';
import { vaultPolicyOf } from './vault-policy';

/** One vault a region, the source's first (BAK-1). */
export const vaultsOf = (facts: KnownBackupsFacts): readonly VaultPlan[] =>
  (['SOURCE', 'TARGET'] as const).map((side) => vaultOf(facts, side));

/** Literal ARN of a side's vault. */
export const vaultArn = (migration: MigrationPlan, name: string, side: Side): string =>
  arns.backupVault(migration, regionOf(migration, side), backupsNaming(migration, name).vault.value);

function vaultOf(facts: KnownBackupsFacts, side: Side): VaultPlan {
  const { migration, name, lock } = facts;
  const naming = backupsNaming(migration, name);
  const region = regionOf(migration, side);
  return {
    side,
    region,
    vaultName: naming.vault.value,
    arn: vaultArn(migration, name, side),
    keyAlias: naming.alias.value,
    keyPolicy: vaultKeyPolicyOf(facts, side),
    accessPolicy: vaultPolicyOf(migration),
    ...(lock && {
      lock: {
        minRetentionDays: lock.minRetentionDays,
        ...(lock.maxRetentionDays !== undefined && { maxRetentionDays: lock.maxRetentionDays }),
        ...(lock.graceDays !== undefined && { changeableForDays: lock.graceDays }),
      },
    }),
    ...notificationsIn(migration, region),
  };
}

/** Whoever waits for warnings is told; who has no such topic in the region, by the one of critical alarms. */
function notificationsIn({ alerts }: MigrationPlan, region: string): Pick<VaultPlan, 'notifications'> {
  const topicArn = [...(alerts?.topics.WARNING ?? []), ...(alerts?.topics.CRITICAL ?? [])].find(
    (arn) => arn.split(':')[3] === region,
  );
  return topicArn === undefined ? {} : { notifications: { topicArn, events: vaultEvents } };
}

/**
 * What no metric tells: objects that a job left out, copies that failed by name, points in time that are no longer kept. Ends of jobs
 * are left out, for they come with every success too; their failures have alarms. Source: AWS Backup Developer Guide, "Notification
 * options with AWS Backup" (current list of events).
 */
const vaultEvents = [
  'CONTINUOUS_BACKUP_INTERRUPTED',
  'COPY_JOB_FAILED',
  'S3_BACKUP_OBJECT_FAILED',
  'S3_RESTORE_OBJECT_FAILED',
] as const;
