import { each, fail, isUnresolved, look, meant, numberOf, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, Program } from '../../model';
import { type Entrance, entrancesOf } from './accelerators';
import { listenersOf } from './listeners';

/** A port that the accelerator does not take is closed, whatever listens behind it. */
export const acceleratorPortClosed: Check = {
  code: 'AcceleratorPortClosed',
  area: 'A3',
  severity: 'HIGH',
  title: 'An accelerator takes the ports that the load balancers behind it serve',
  rationale: 'Clients of the static addresses reach only what PortRanges lets through.',
  remediation: 'Let PortRanges contain every port of the listeners behind.',
  source: 'AWS::GlobalAccelerator::Listener, `PortRanges`',
  serves: ['EC2-1'],
  judge: (program) => entrancesOf(program).map((entrance) => judged(program, entrance)),
};

function judged(program: Program, { listener, groups }: Entrance): Answer {
  const ranges = look(listener.properties, 'PortRanges');
  const behind = groups.flatMap(({ properties }) => Object.keys(look(properties, 'EndpointConfigurations') ?? {}));
  const ports = behind
    .flatMap((id) => meant(program, id, BALANCER))
    .filter(({ declared }) => declared)
    .flatMap((balancer) => listenersOf(program, balancer))
    .map(({ properties }) => look(properties, 'Port'));
  const served = ports.map(numberOf);
  const told = {
    property: 'PortRanges',
    found: shown(ranges),
    allowed: `ranges with ${served.join(', ') || 'a port'}`,
  };
  if (isUnresolved(ranges) || ports.some(isUnresolved)) return unknown(listener, { ...told, remedy: SETTLED });
  const takes = (port: number | undefined) =>
    each(ranges).some((range) => {
      const [from, to] = [numberOf(look(range, 'FromPort')), numberOf(look(range, 'ToPort'))];
      return from !== undefined && to !== undefined && (port === undefined ? from <= to : from <= port && port <= to);
    });
  return (served.length === 0 ? [undefined] : served).every(takes)
    ? pass(listener, told)
    : fail(listener, { ...told, remedy: 'let the ports through' });
}

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
