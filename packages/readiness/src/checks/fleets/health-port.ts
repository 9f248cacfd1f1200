import { look, numberOf, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { targetGroups } from './fleet';

/** Another port may be another program. */
export const healthCheckElsewhere: Check = {
  code: 'HealthCheckElsewhere',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'Health is asked at the port that serves',
  rationale: 'A sidecar that answers for the application is healthy when the application is not.',
  remediation: 'Leave HealthCheckPort at traffic-port.',
  source: 'AWS::ElasticLoadBalancingV2::TargetGroup, `HealthCheckPort`',
  serves: ['EC2-4'],
  judge: (program) =>
    targetGroups(program).map((group) =>
      valueHeldTo(group, look(group.properties, 'HealthCheckPort'), {
        property: 'HealthCheckPort',
        allowed: 'traffic-port, or the port of the group',
        holds: (port) =>
          port === undefined ||
          port === 'traffic-port' ||
          (numberOf(port) !== undefined && numberOf(port) === numberOf(look(group.properties, 'Port'))),
        remedy: 'ask at the port that serves',
      }),
    ),
};
