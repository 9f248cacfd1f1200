import { at, fail, isAwsManaged, isKeyOfRegion, isUnresolved, pass, shown, unknown } from '../../ask';
import type { Check } from '../../model';
import { vaultsIn } from './rules-of';

/** A vault under AWS's own key cannot be shared, and its copies cannot be read elsewhere. */
export const vaultKey: Check = {
  code: 'VaultNotEncrypted',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'A vault is encrypted under a customer-managed key of its region',
  rationale: 'Backups are all the data of the workload in one place.',
  remediation: 'Set EncryptionKeyArn.',
  source: 'AWS Backup Developer Guide, "Encryption for backups in AWS Backup"',
  serves: ['BAK-1'],
  judge: (program) =>
    vaultsIn(program).map((vault) => {
      const key = at(vault.properties, 'EncryptionKeyArn');
      const told = {
        property: 'EncryptionKeyArn',
        found: shown(key),
        allowed: `a customer-managed key of ${vault.region}`,
        remedy: 'set EncryptionKeyArn',
      };
      if (isUnresolved(key)) return unknown(vault, told);
      return isKeyOfRegion(key, vault.region) && !isAwsManaged(key) ? pass(vault, told) : fail(vault, told);
    }),
};
