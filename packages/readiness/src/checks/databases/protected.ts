import { declared, heldTo, isTrue } from '../../ask';
import type { Check } from '../../model';
import { databases } from './databases';

/** The last thing between a wrong deployment and the only copy. */
export const databaseUnprotected: Check = {
  code: 'DatabaseUnprotected',
  area: 'A4',
  severity: 'HIGH',
  title: 'A database is protected from deletion',
  rationale: 'While the same program holds source and target, a mistake about which is which must not delete either.',
  remediation: 'Set DeletionProtection, of global clusters as well.',
  source: 'AWS Security Hub, controls RDS.7, RDS.8',
  serves: ['RDS-11'],
  judge: (program) =>
    [...databases(program), ...declared(program, 'AWS::RDS::GlobalCluster')].map((database) =>
      heldTo(database, {
        property: 'DeletionProtection',
        allowed: 'true',
        holds: isTrue,
        remedy: 'protect it',
      }),
    ),
};
