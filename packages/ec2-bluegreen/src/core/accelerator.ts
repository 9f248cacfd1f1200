import type { MigrationPlan } from '@regionlift/migration/core';
import { fleetNaming } from './fleet-naming';
import type { AcceleratorPlan } from './fleet-plan';
import type { KnownFleetFacts } from './known-facts';
import { loadBalancerOf } from './load-balancer';

/**
 * The accelerator in front of both regions, decided (EC2-1). It listens where green's load balancer does: an accelerator
 * sends each port to the same port of its endpoints.
 */
export const acceleratorOf = (migration: MigrationPlan, facts: KnownFleetFacts): AcceleratorPlan => ({
  name: fleetNaming(migration, facts.name).accelerator.value,
  ipAddresses: facts.acceleratorIpAddresses ?? [],
  ports: loadBalancerOf(migration, facts).listeners.map(({ port }) => port),
  ...(facts.acceleratorListenerArn !== undefined &&
    facts.sourceEndpointGroupArn !== undefined && {
      existing: {
        listenerArn: facts.acceleratorListenerArn,
        sourceEndpointGroupArn: facts.sourceEndpointGroupArn,
      },
    }),
});
