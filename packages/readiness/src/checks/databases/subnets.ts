import { declared, each, fail, isUnresolved, look, pass, regionOf, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';

/** A subnet group is where a standby finds its zone. */
export const databaseSubnetsMissing: Check = {
  code: 'DatabaseSubnetsMissing',
  area: 'A4',
  severity: 'MEDIUM',
  title: 'A subnet group has two subnets of its region',
  rationale: 'RDS refuses a group of one zone, and a replica that waits for its group holds up the whole migration.',
  remediation: 'Name subnets of two zones or more in SubnetIds.',
  source: 'Amazon RDS User Guide, "Working with DB subnet groups"',
  serves: ['RDS-1', 'RDS-11'],
  judge: (program) => declared(program, 'AWS::RDS::DBSubnetGroup').map(judged),
};

function judged(group: ResourceFact): Answer {
  const value = look(group.properties, 'SubnetIds');
  const subnets = each(value);
  const told = { property: 'SubnetIds', found: shown(value), allowed: `two subnets of ${group.region}` };
  if (subnets.some((subnet) => (regionOf(subnet) ?? group.region) !== group.region))
    return fail(group, { ...told, remedy: 'name subnets of the region' });
  if (isUnresolved(value) || subnets.some(isUnresolved)) return unknown(group, { ...told, remedy: SETTLED });
  const distinct = new Set(subnets.filter((subnet) => typeof subnet === 'string'));
  return distinct.size >= 2
    ? pass(group, { ...told, found: `${distinct.size} subnets` })
    : fail(group, { ...told, remedy: 'name a subnet of a second zone' });
}
