import type { MigrationPlan } from '@regionlift/migration/core';
import { fleetDefaults } from './fleet-defaults';
import { fleetNaming } from './fleet-naming';
import type { TargetGroupPlan } from './fleet-plan';
import type { KnownFleetFacts } from './known-facts';
import { typeOf } from './load-balancer';
import type { ApplicationProtocol } from './words';

/**
 * The target group of green, decided. It asks the application itself, every ten seconds: an instance is known to be well after
 * twenty seconds and to be unwell after twenty.
 *
 * Ranges: Elastic Load Balancing API Reference, CreateTargetGroup.
 */
export function targetGroupOf(migration: MigrationPlan, facts: KnownFleetFacts): TargetGroupPlan {
  const type = typeOf(facts);
  const protocol = (facts.applicationProtocol ?? 'HTTP') as ApplicationProtocol;
  const delay = String(facts.deregistrationDelaySeconds ?? fleetDefaults.deregistrationDelaySeconds);
  return {
    name: fleetNaming(migration, facts.name).targetGroup.value,
    port: facts.applicationPort,
    protocol: type === 'APPLICATION' ? protocol : 'TCP',
    healthCheck: {
      protocol,
      path: facts.healthCheckPath,
      intervalSeconds: 10,
      timeoutSeconds: 5,
      healthyThreshold: 2,
      unhealthyThreshold: 2,
      matcher: '200-299',
    },
    attributes: {
      'deregistration_delay.timeout_seconds': delay,
      ...(type === 'NETWORK' && networkAttributes),
    },
  };
}

/**
 * A network load balancer would let the connections of a leaving instance go on for as long as they are used: it ends them
 * with the delay (EC2-7; Network Load Balancer guide, "Target group attributes").
 */
const networkAttributes = {
  'deregistration_delay.connection_termination.enabled': 'true',
  'preserve_client_ip.enabled': 'true',
};
