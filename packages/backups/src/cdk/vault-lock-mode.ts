/** Who may lift the lock of the vaults. */
export enum VaultLockMode {
  /** Whoever has the permission `backup:DeleteBackupVaultLockConfiguration`. */
  GOVERNANCE = 'GOVERNANCE',
  /** Nobody, not AWS either, once the time of grace is over. A vault that still holds anything can then never be deleted. */
  COMPLIANCE = 'COMPLIANCE',
}
