import { isTrue, look, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { forApplicationBalancers } from './fleet';

const KEY = 'routing.http.drop_invalid_header_fields.enabled';

/** Two servers that read one header differently are how requests are smuggled. */
export const balancerTakesBadHeaders: Check = {
  code: 'BalancerTakesBadHeaders',
  area: 'A3',
  severity: 'LOW',
  title: 'An application load balancer drops invalid headers',
  rationale: 'While two fleets of different age answer, a header that one of them ignores must not reach the other.',
  remediation: `Set ${KEY} (dropInvalidHeaderFields).`,
  source: 'AWS Security Hub, control ELB.4',
  serves: ['EC2-6'],
  judge: (program) =>
    forApplicationBalancers(program, (balancer) =>
      valueHeldTo(balancer, look(balancer.properties, 'LoadBalancerAttributes', KEY), {
        property: `LoadBalancerAttributes.${KEY}`,
        allowed: 'true',
        holds: isTrue,
        remedy: 'drop invalid headers',
      }),
    ),
};
