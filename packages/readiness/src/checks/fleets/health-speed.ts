import { fail, isUnresolved, look, numberOf, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';
import { targetGroups } from './fleet';

/** Seconds until a target that does not answer is taken out: AWS's defaults are at the edge of it (2 × 30). */
const OUT = 60;
/** Seconds until one that answers is taken in: AWS's defaults again (5 × 30). */
const IN = 150;

/** Clients get errors from a dead target for as long as nobody notices. */
export const healthCheckSlow: Check = {
  code: 'HealthCheckSlow',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'Health is noticed within a minute',
  rationale: 'In a shift with bakes of minutes, health that is noticed later is noticed after the next step.',
  remediation: `Keep HealthCheckIntervalSeconds × UnhealthyThresholdCount at ${OUT} s, × HealthyThresholdCount at ${IN} s at most, the timeout below the interval.`,
  source:
    'AWS::ElasticLoadBalancingV2::TargetGroup, `HealthCheckIntervalSeconds`, `HealthyThresholdCount`, `UnhealthyThresholdCount`',
  serves: ['EC2-4'],
  judge: (program) =>
    targetGroups(program)
      .filter(({ properties }) => look(properties, 'Protocol') !== 'GENEVE')
      .map(judged),
};

function judged(group: ResourceFact): Answer {
  const values = PROPERTIES.map((property) => look(group.properties, property));
  const [interval, unhealthy, healthy, timeout = 0] = values.map(numberOf);
  const told = {
    property: 'HealthCheckIntervalSeconds',
    found: `every ${shown(values[0])} s, out after ${shown(values[1])}, in after ${shown(values[2])}, timeout ${shown(values[3])}`,
    allowed: `out within ${OUT} s, in within ${IN} s after 2 to 10 checks, timeout below the interval`,
  };
  if (values.some(isUnresolved)) return unknown(group, { ...told, remedy: SETTLED });
  const isSane =
    interval !== undefined &&
    isCount(unhealthy) &&
    isCount(healthy) &&
    interval * unhealthy <= OUT &&
    interval * healthy <= IN &&
    timeout < interval &&
    (values[3] === undefined || timeout > 0);
  return isSane ? pass(group, told) : fail(group, { ...told, remedy: 'check more often, or decide earlier' });
}

const PROPERTIES = [
  'HealthCheckIntervalSeconds',
  'UnhealthyThresholdCount',
  'HealthyThresholdCount',
  'HealthCheckTimeoutSeconds',
];

const isCount = (count: number | undefined): count is number => count !== undefined && count >= 2 && count <= 10;
