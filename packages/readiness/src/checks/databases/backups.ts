import { numberOf } from '../../ask';
import type { Check } from '../../model';
import { isReplica } from './databases';
import { forDatabases } from './for-databases';

/** Days: a week is the window for a way back that is usual here. */
const DAYS = 7;

/** RDS replicates only what it backs up, and a point in time is the last way back. */
export const databaseBackupsShort: Check = {
  code: 'DatabaseBackupsShort',
  area: 'A4',
  severity: 'HIGH',
  title: `A primary is backed up for ${DAYS} days`,
  rationale:
    'Without automatic backups no replica can be made of a database; with fewer days than the rollback window the way back ends before it. Replicas have none: the phase that promotes turns them on.',
  remediation: `Set BackupRetentionPeriod to ${DAYS} or more (a template takes 1, Pulumi 0, where nothing is said).`,
  source: 'AWS::RDS::DBInstance, `BackupRetentionPeriod`; AWS Security Hub, control RDS.11',
  serves: ['RDS-11', 'BAK-6'],
  judge: forDatabases(
    {
      property: 'BackupRetentionPeriod',
      allowed: `${DAYS} to 35 days`,
      holds: (days) => (numberOf(days) ?? 0) >= DAYS && (numberOf(days) ?? 0) <= 35,
      remedy: 'keep backups longer',
    },
    (database) => !isReplica(database),
  ),
};
