import { at, declared, heldTo, numberOf } from '../../ask';
import type { Check } from '../../model';

/** RDS keeps its own backups, and with them every second of the days between. */
export const ownBackups: Check = {
  code: 'DatabaseBackupsTooShort',
  area: 'A7',
  severity: 'HIGH',
  title: 'A database that is no replica keeps automated backups for a week at least',
  rationale: 'Without them there is no point in time to go back to, and no replica can be made of it.',
  remediation: 'Set BackupRetentionPeriod to 7 or more.',
  source:
    'Amazon RDS User Guide, "Backup retention period"; "Working with DB instance read replicas" (automated backups are needed)',
  serves: ['BAK-2', 'RDS-11'],
  judge: (program) =>
    declared(program, 'AWS::RDS::DBInstance', 'AWS::RDS::DBCluster')
      .filter(({ properties }) => FOLLOWERS.every((property) => at(properties, property) === undefined))
      .map((database) =>
        heldTo(database, {
          property: 'BackupRetentionPeriod',
          allowed: `${SHORTEST} days or more`,
          holds: (days) => (numberOf(days) ?? 0) >= SHORTEST,
          remedy: 'set BackupRetentionPeriod',
        }),
      ),
};

/** A replica has none until it is promoted; a member has its cluster's. */
const FOLLOWERS = [
  'DBClusterIdentifier',
  'ReplicationSourceIdentifier',
  'SourceDBClusterIdentifier',
  'SourceDBInstanceIdentifier',
];

const SHORTEST = 7;
