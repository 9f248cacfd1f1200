import type { MigrationPlan } from '@regionlift/migration/core';
import { fleetNaming } from './fleet-naming';
import type { ListenerPlan, TargetFleet } from './fleet-plan';
import type { KnownFleetFacts } from './known-facts';
import { loadBalancerOf } from './load-balancer';
import type { SecurityGroupRule } from './security-group-plan';

/**
 * Who reaches whom (EC2-6): clients the load balancer, the load balancer the instances, the part's function the load balancer
 * alone. No port for SSH: Session Manager needs none. An accelerator hands clients' addresses through to the load balancer, so
 * the same ranges hold behind it (Global Accelerator guide, "Preserve client IP addresses").
 */
export function fleetSecurityGroups(migration: MigrationPlan, facts: KnownFleetFacts): TargetFleet['securityGroups'] {
  const naming = fleetNaming(migration, facts.name);
  const { listeners } = loadBalancerOf(migration, facts);
  const part = facts.name.toLowerCase();
  const serving = listeners.filter(({ action }) => action === 'FORWARD');
  return {
    loadBalancer: {
      name: naming.loadBalancerGroup.value,
      description: `Load balancer of the part ${part}`,
      ingress: [
        ...listeners.flatMap((listener) => facts.clientCidrs.map((cidr) => clientsOf(listener, cidr))),
        ...serving.map(({ port }): SecurityGroupRule => ({ port, group: 'RUNTIME', description: 'Smoke test' })),
      ],
      egress: [{ port: facts.applicationPort, group: 'INSTANCES', description: 'Requests and health checks' }],
    },
    instances: {
      name: naming.instanceGroup.value,
      description: `Instances of the part ${part}`,
      ingress: [{ port: facts.applicationPort, group: 'LOAD_BALANCER', description: 'Requests and health checks' }],
      egress: [
        anywhere(443, 'APIs of AWS, by NAT or endpoints'),
        ...(facts.egressPorts ?? [])
          .filter((port) => port !== 443)
          .map((port) => anywhere(port, 'What the application reaches')),
      ],
    },
    runtime: {
      name: naming.runtimeGroup.value,
      description: `Runtime of the part ${part}`,
      ingress: [],
      egress: [
        ...serving.map(({ port }): SecurityGroupRule => ({ port, group: 'LOAD_BALANCER', description: 'Smoke test' })),
        anywhere(443, 'APIs of AWS, by NAT or endpoints'),
        // Where not everybody may connect no canary comes as clients do.
        ...serving
          .filter(({ port }) => port !== 443 && facts.clientCidrs.includes('0.0.0.0/0'))
          .map(({ port }) => anywhere(port, 'Canary, as clients come')),
      ],
    },
  };
}

const clientsOf = ({ port, action }: ListenerPlan, cidr: string): SecurityGroupRule => ({
  port,
  cidr,
  description: action === 'FORWARD' ? 'Clients' : 'Clients, to be sent to the encrypted port',
});

const anywhere = (port: number, description: string): SecurityGroupRule => ({ port, cidr: '0.0.0.0/0', description });
