import { isFalse } from '../../ask';
import type { Check } from '../../model';
import { isReplica } from './databases';
import { forDatabases } from './for-databases';

/** The backups of a database that is deleted by mistake are gone with it, unless somebody said otherwise before. */
export const databaseBackupsNotKept: Check = {
  code: 'DatabaseBackupsNotKept',
  area: 'A4',
  severity: 'LOW',
  title: 'Automatic backups outlive their database',
  rationale: 'The source is retired after the window; what it was at any second of it stays worth having.',
  remediation: 'Set DeleteAutomatedBackups to false.',
  source: 'Amazon RDS User Guide, "Retaining automated backups"',
  serves: ['RDS-11'],
  judge: forDatabases(
    { property: 'DeleteAutomatedBackups', allowed: 'false', holds: isFalse, remedy: 'keep automatic backups' },
    (database) => !isReplica(database),
  ),
};
