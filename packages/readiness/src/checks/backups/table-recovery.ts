import { at, declared, fail, isTrue, isUnresolved, pass, shown, unknown } from '../../ask';
import type { Check } from '../../model';

/** DynamoDB keeps what a restore to a second needs only when it is asked to. */
export const tableRecovery: Check = {
  code: 'TableWithoutPointInTimeRecovery',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'A table can be restored to a point in time',
  rationale: 'A table that another region writes to as well is spoilt in both.',
  remediation: 'Enable point-in-time recovery.',
  source: 'Amazon DynamoDB Developer Guide, "Point-in-time backups for DynamoDB"',
  serves: ['BAK-2'],
  judge: (program) =>
    declared(program, 'AWS::DynamoDB::Table', 'aws:dynamodb/table:Table').map((table) => {
      const flag =
        at(table.properties, 'PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled') ??
        at(table.properties, 'pointInTimeRecovery', 'enabled');
      const told = {
        property: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
        found: shown(flag),
        allowed: 'true',
        remedy: 'enable point-in-time recovery',
      };
      if (isUnresolved(flag)) return unknown(table, told);
      return isTrue(flag) ? pass(table, told) : fail(table, told);
    }),
};
