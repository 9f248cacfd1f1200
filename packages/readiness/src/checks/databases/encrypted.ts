import { isTrue } from '../../ask';
import type { Check } from '../../model';
import { crossesRegions, isReplica } from './databases';
import { forDatabases } from './for-databases';

/** Encryption is decided when a database is created, and never after. */
export const databaseNotEncrypted: Check = {
  code: 'DatabaseNotEncrypted',
  area: 'A4',
  severity: 'HIGH',
  title: 'A database is encrypted',
  rationale: 'A replica of a database in clear is in clear: what is promoted stays so.',
  remediation: 'Set StorageEncrypted, with KmsKeyId, from the first deployment.',
  source: 'Amazon RDS User Guide, "Encrypting Amazon RDS resources"; AWS Security Hub, controls RDS.3, RDS.27',
  serves: ['RDS-1'],
  judge: forDatabases(
    { property: 'StorageEncrypted', allowed: 'true', holds: isTrue, remedy: 'encrypt the storage' },
    // In its source's region a replica is encrypted as that is.
    (database) => !(isReplica(database) && crossesRegions(database) === false),
  ),
};
