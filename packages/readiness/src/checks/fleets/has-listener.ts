import { presence } from '../../ask';
import type { Check } from '../../model';
import { balancers } from './fleet';
import { listenersOf } from './listeners';

/** A load balancer without a listener answers nobody. */
export const balancerWithoutListener: Check = {
  code: 'BalancerWithoutListener',
  area: 'A3',
  severity: 'HIGH',
  title: 'A load balancer has a listener',
  rationale: 'Traffic that is shifted to it is refused.',
  remediation: 'Declare a listener for the port of the clients.',
  source: 'Elastic Load Balancing, "Listeners for your Application Load Balancers"',
  serves: ['EC2-2'],
  judge: (program) =>
    balancers(program).map((balancer) =>
      presence(
        balancer,
        program,
        listenersOf(program, balancer).filter(({ region }) => region === balancer.region),
        { property: 'listener', allowed: 'a listener of the load balancer', remedy: 'declare a listener' },
      ),
    ),
};
