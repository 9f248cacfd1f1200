import { declared, isRecord, look, refersTo, saying } from '../../ask';
import type { Lookup, Program, ResourceFact } from '../../model';

/** Listeners of load balancers. */
export const listeners = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::ElasticLoadBalancingV2::Listener');

/** Listeners of one load balancer. */
export const listenersOf = (program: Program, balancer: ResourceFact): readonly ResourceFact[] =>
  saying(program, 'AWS::ElasticLoadBalancingV2::Listener', 'LoadBalancerArn', balancer).filter(({ properties }) =>
    refersTo(look(properties, 'LoadBalancerArn'), balancer, balancer.region),
  );

/** Protocol of a listener; undefined where none is stated (gateway load balancers). */
export const protocolOf = ({ properties }: ResourceFact): Lookup => look(properties, 'Protocol');

/** Whether a listener sends everybody to HTTPS and does nothing else. */
export function sendsToHttps({ properties }: ResourceFact): boolean {
  const actions = look(properties, 'DefaultActions');
  return (
    isRecord(actions) &&
    Object.keys(actions).join() === 'redirect' &&
    look(actions, 'redirect', 'RedirectConfig', 'Protocol') === 'HTTPS'
  );
}
