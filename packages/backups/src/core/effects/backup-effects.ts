import type { Effect } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { bucketBackupEffects } from './bucket-effects';
import { databaseBackupEffects } from './database-effects';
import { sourceKeyEffects, vaultKeyEffects } from './key-effects';
import { machineBackupEffects } from './machine-effects';
import { vaultEffects } from './vault-effects';

/** What AWS Backup does with the backup role, in both regions: for the kinds that are backed up, and for no other (BAK-3). */
export const backupEffects = (plan: BackupsPlan): readonly Effect[] => [
  ...bucketBackupEffects(plan),
  ...databaseBackupEffects(plan),
  ...machineBackupEffects(plan),
  ...vaultEffects(plan),
  ...sourceKeyEffects(plan),
  ...vaultKeyEffects(plan, plan.vaults),
];
