import { admits, each, fail, ingressOf, isUnresolved, look, numberOf, pass, SETTLED, unknown } from '../../ask';
import type { Check } from '../../model';
import { balancers } from './fleet';
import { listenersOf } from './listeners';

/** Traffic that is shifted to a closed port times out, client by client. */
export const balancerPortClosed: Check = {
  code: 'BalancerPortClosed',
  area: 'A3',
  severity: 'HIGH',
  title: 'The security groups of a load balancer admit the ports of its listeners',
  rationale: 'The health of the targets is green behind a door that is shut.',
  remediation: "Admit the clients at the listener's port.",
  source: 'Elastic Load Balancing, "Security groups for your Application Load Balancer"',
  serves: ['EC2-2'],
  judge: (program) =>
    balancers(program).flatMap((balancer) => {
      const rules = ingressOf(program, each(look(balancer.properties, 'SecurityGroups')), balancer.region);
      if (rules === undefined) return [];
      return listenersOf(program, balancer)
        .flatMap(({ properties }) => numberOf(look(properties, 'Port')) ?? [])
        .map((port) => {
          const told = { property: 'SecurityGroups', allowed: `clients at port ${port}` };
          // Clients of the internet are in no group: rules for groups are for tests and functions.
          const isInternal = look(balancer.properties, 'Scheme') === 'internal';
          const open = rules.filter(
            (rule) => admits(rule, port) && (isInternal || look(rule, 'SourceSecurityGroupId') === undefined),
          );
          if (open.length === 0) return fail(balancer, { ...told, found: 'no rule', remedy: 'admit the clients' });
          return open.every(isUnresolved)
            ? unknown(balancer, { ...told, found: 'rules that are not known', remedy: SETTLED })
            : pass(balancer, { ...told, found: 'admitted' });
        });
    }),
};
