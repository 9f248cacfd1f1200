import { heldTo, isTrue } from '../../ask';
import type { Check } from '../../model';
import { targetGroups } from './fleet';

/** What nobody checks is healthy. */
export const targetsUnchecked: Check = {
  code: 'TargetsUnchecked',
  area: 'A3',
  severity: 'HIGH',
  title: 'A target group checks the health of its targets',
  rationale: 'Every gate of a shift reads the health of targets; unchecked ones pass every gate.',
  remediation: 'Leave HealthCheckEnabled on.',
  source: 'Elastic Load Balancing, "Health checks for Application Load Balancer target groups"',
  serves: ['EC2-4'],
  judge: (program) =>
    targetGroups(program).map((group) =>
      heldTo(group, {
        property: 'HealthCheckEnabled',
        allowed: 'true',
        holds: (enabled) => enabled === undefined || isTrue(enabled),
        remedy: 'enable health checks',
      }),
    ),
};
