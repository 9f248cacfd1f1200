import { heldTo } from '../../ask';
import type { Check, Lookup } from '../../model';
import { groups, targetsOf } from './fleet';

/** A server that runs and does not answer is healthy for EC2. */
export const groupIgnoresBalancer: Check = {
  code: 'GroupIgnoresBalancer',
  area: 'A3',
  severity: 'HIGH',
  title: 'A group behind a load balancer replaces what its checks find unhealthy',
  rationale:
    'With checks of EC2 alone green counts as healthy before the application answers, and stays so when it stops.',
  remediation: 'Set HealthCheckType to ELB.',
  source: 'Amazon EC2 Auto Scaling User Guide, "Health checks for instances in an Auto Scaling group"',
  serves: ['EC2-4'],
  judge: (program) =>
    groups(program)
      .filter((group) => targetsOf(group).length > 0)
      .map((group) =>
        heldTo(group, {
          property: 'HealthCheckType',
          allowed: 'ELB',
          holds: includesBalancer,
          remedy: 'let the load balancer decide',
        }),
      ),
};

/** The type is a list with commas. */
const includesBalancer = (type: Lookup): boolean => typeof type === 'string' && type.split(/\s*,\s*/).includes('ELB');
