import { fail, isUnresolved, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check } from '../../model';
import { type Entrance, entrancesOf, servedRegion } from './accelerators';

/** Dials move traffic between groups: one group is nowhere to move to. */
export const acceleratorInOneRegion: Check = {
  code: 'AcceleratorInOneRegion',
  area: 'A3',
  severity: 'HIGH',
  title: 'An accelerator has endpoint groups in two regions',
  rationale: 'Both colours are declared before the shift, and only their dials change.',
  remediation: 'Declare an endpoint group for each region of the migration.',
  source: 'AWS Global Accelerator Developer Guide, "Endpoint groups in AWS Global Accelerator"',
  serves: ['EC2-1', 'EC2-2'],
  judge: (program) => entrancesOf(program).map(judged),
};

function judged({ listener, groups }: Entrance): Answer {
  const regions = [...new Set(groups.map((group) => shown(servedRegion(group))))];
  const told = {
    property: 'EndpointGroupRegion',
    found: regions.join(', ') || 'no endpoint group',
    allowed: 'two regions',
  };
  const known = regions.filter((region) => !isUnresolved(region));
  if (known.length >= 2) return pass(listener, told);
  return known.length < regions.length
    ? unknown(listener, { ...told, remedy: SETTLED })
    : fail(listener, { ...told, remedy: 'declare a group of the other region' });
}
