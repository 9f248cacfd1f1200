import type { Side } from '@regionlift/migration/core';
import type { BackupsPlan, VaultPlan } from './backups-plan';

/** The vault of a side; a plan has both. */
export const vaultOf = ({ vaults }: Pick<BackupsPlan, 'vaults'>, side: Side): VaultPlan =>
  vaults.find((vault) => vault.side === side) as VaultPlan;
