import { at, declared, heldTo, isFalse } from '../../ask';
import type { Check } from '../../model';

/** By default RDS deletes the backups of a database with it. */
export const ownBackupsKept: Check = {
  code: 'DatabaseBackupsGoWithIt',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'Automated backups of a database stay when it goes',
  rationale: 'A database that is deleted by mistake is then gone for good.',
  remediation: 'Set DeleteAutomatedBackups to false.',
  source: 'Amazon RDS User Guide, "Retaining automated backups"',
  serves: ['BAK-2'],
  judge: (program) =>
    declared(program, 'AWS::RDS::DBInstance', 'AWS::RDS::DBCluster')
      .filter(({ properties }) => at(properties, 'DBClusterIdentifier') === undefined || isCluster(properties))
      .map((database) =>
        heldTo(database, {
          property: 'DeleteAutomatedBackups',
          allowed: 'false',
          holds: isFalse,
          remedy: 'set DeleteAutomatedBackups to false',
        }),
      ),
};

const isCluster = (properties: Parameters<typeof at>[0]): boolean => at(properties, 'DBInstanceClass') === undefined;
