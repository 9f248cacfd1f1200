import { each, fail, isUnresolved, look, pass, regionOf, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import { groups, zonesOf } from './fleet';

/** A zone that fails takes its servers with it. */
export const groupInOneZone: Check = {
  code: 'GroupInOneZone',
  area: 'A3',
  severity: 'HIGH',
  title: 'A group spreads over two zones at least',
  rationale: 'The new region has to stand what the old one stands; one zone is the smallest thing that fails.',
  remediation: 'Name subnets of two zones in VPCZoneIdentifier.',
  source: 'AWS Security Hub, control AutoScaling.2',
  serves: ['EC2-4'],
  judge: (program) => groups(program).map((group) => zonesAnswer(program, group, 'VPCZoneIdentifier')),
};

/** Whether the subnets in a property are of two zones; `AvailabilityZones` stands for them where there are none. */
export function zonesAnswer(program: Program, group: ResourceFact, property: string): Answer {
  const subnets = look(group.properties, property);
  const stated = each(look(group.properties, 'AvailabilityZones'));
  const zones = subnets === undefined ? stated : zonesOf(program, subnets);
  const known = new Set(zones.filter((zone) => typeof zone === 'string' && !isUnresolved(zone)));
  const told = { property, found: shown([...known].join(', ') || subnets), allowed: 'two zones' };
  if (each(subnets).some((subnet) => (regionOf(subnet) ?? group.region) !== group.region))
    return fail(group, { ...told, found: shown(subnets), remedy: `name subnets of ${group.region}` });
  if (known.size >= 2) return pass(group, told);
  const isOpen = isUnresolved(subnets) || isUnresolved([...stated]) || zones.some((zone) => typeof zone !== 'string');
  const distinct = new Set(each(subnets).map(shown)).size;
  return isOpen && (distinct >= 2 || isUnresolved(subnets) || subnets === undefined)
    ? unknown(group, { ...told, allowed: 'subnets of two zones', remedy: SETTLED })
    : fail(group, { ...told, remedy: 'add a subnet of another zone' });
}
