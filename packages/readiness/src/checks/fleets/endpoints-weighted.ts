import { fail, isRecord, isUnresolved, look, numberOf, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';
import { endpointGroups } from './fleet';

/** A dial opens a group; without an endpoint that has weight nothing is behind it. */
export const endpointGroupEmpty: Check = {
  code: 'EndpointGroupEmpty',
  area: 'A3',
  severity: 'HIGH',
  title: 'An endpoint group has an endpoint with weight',
  rationale: 'Dialling a group up whose endpoints weigh 0 sends clients nowhere.',
  remediation: 'Name the load balancer in EndpointConfigurations, with a weight above 0.',
  source: 'AWS Global Accelerator Developer Guide, "Endpoint weights"',
  serves: ['EC2-1', 'EC2-2'],
  judge: (program) => endpointGroups(program).map(judged),
};

function judged(group: ResourceFact): Answer {
  const endpoints = look(group.properties, 'EndpointConfigurations');
  const entries = isRecord(endpoints) ? Object.entries(endpoints) : [];
  const told = {
    property: 'EndpointConfigurations',
    found:
      entries.map(([id, one]) => `${shown(id)} with weight ${shown(look(one, 'Weight'))}`).join(', ') || 'no endpoint',
    allowed: 'an endpoint with a weight from 1 to 255',
  };
  const serving = entries.filter(([, one]) => isWeight(numberOf(look(one, 'Weight')) ?? 0));
  if (serving.some(([id]) => !isUnresolved(id))) return pass(group, told);
  return serving.length > 0 || isUnresolved(endpoints)
    ? unknown(group, { ...told, remedy: SETTLED })
    : fail(group, { ...told, remedy: 'add the load balancer of the region' });
}

const isWeight = (weight: number): boolean => weight > 0 && weight <= 255;
