import { look, valueHeldTo } from '../../ask';
import type { Check, Lookup } from '../../model';
import { balancers } from './fleet';

/** Holds an attribute of every load balancer to a value. */
export const forBalancers =
  (attribute: string, allowed: string, holds: (value: Lookup) => boolean, remedy: string): Check['judge'] =>
  (program) =>
    balancers(program).map((balancer) =>
      valueHeldTo(balancer, look(balancer.properties, 'LoadBalancerAttributes', attribute), {
        property: `LoadBalancerAttributes.${attribute}`,
        allowed,
        holds,
        remedy,
      }),
    );
