import type { MigrationPlan } from '@regionlift/migration/core';
import { fleetDefaults } from './fleet-defaults';
import { fleetNaming } from './fleet-naming';
import type { ListenerPlan, LoadBalancerPlan } from './fleet-plan';
import type { KnownFleetFacts } from './known-facts';
import type { LoadBalancerType } from './words';

/** The load balancer of green, decided. It is declared in every phase, so that its name and address never change. */
export function loadBalancerOf(migration: MigrationPlan, facts: KnownFleetFacts): LoadBalancerPlan {
  const naming = fleetNaming(migration, facts.name);
  const type = typeOf(facts);
  return {
    name: naming.loadBalancer.value,
    type,
    internal: facts.internal ?? false,
    attributes: type === 'APPLICATION' ? applicationAttributes : networkAttributes,
    listeners: listenersOf(type, facts),
    accessLogs: { bucketName: naming.logBucket.value, prefix: 'access' },
    ...(facts.webAclArn !== undefined && { webAclArn: facts.webAclArn }),
  };
}

/** The source's kind unless the user chooses the other: `app/…` or `net/…` in the ARN. */
export const typeOf = (facts: Pick<KnownFleetFacts, 'loadBalancerType' | 'sourceLoadBalancerArn'>): LoadBalancerType =>
  (facts.loadBalancerType as LoadBalancerType | undefined) ?? sourceTypeOf(facts.sourceLoadBalancerArn);

/** What an ARN says of the load balancer's kind (Service Authorization Reference, Elastic Load Balancing V2). */
export const sourceTypeOf = (arn: string): LoadBalancerType =>
  arn.includes(':loadbalancer/net/') ? 'NETWORK' : 'APPLICATION';

/** Keys and defaults: Elastic Load Balancing API Reference, LoadBalancerAttribute. */
const everywhere = { 'deletion_protection.enabled': 'true', 'access_logs.s3.enabled': 'true' };

/**
 * Clients' connections end after five minutes at the latest instead of an hour (`client_keep_alive.seconds`), so that a way
 * back drains; the shortest is a minute.
 */
const applicationAttributes = {
  ...everywhere,
  'client_keep_alive.seconds': '300',
  'idle_timeout.timeout_seconds': '60',
  'routing.http.desync_mitigation_mode': 'defensive',
  'routing.http.drop_invalid_header_fields.enabled': 'true',
};

/** Without it a zone that has lost its instances answers nobody. */
const networkAttributes = { ...everywhere, 'load_balancing.cross_zone.enabled': 'true' };

function listenersOf(type: LoadBalancerType, facts: KnownFleetFacts): readonly ListenerPlan[] {
  const port = facts.listenerPort ?? fleetDefaults.listenerPort;
  const { certificateArn } = facts;
  const tls = {
    ...(certificateArn !== undefined && {
      certificateArn,
      sslPolicy: facts.sslPolicy ?? fleetDefaults.sslPolicy,
    }),
  };
  return type === 'APPLICATION'
    ? [
        { port, protocol: 'HTTPS', action: 'FORWARD', ...tls },
        { port: 80, protocol: 'HTTP', action: 'REDIRECT', redirectPort: port },
      ]
    : [{ port, protocol: certificateArn === undefined ? 'TCP' : 'TLS', action: 'FORWARD', ...tls }];
}
