import type { Weights } from '../words';
import type { RecordFacts } from './record-facts';
import type { LoadBalancerName, RecordSet } from './record-set';

/** Whether a set leads to a load balancer: an alias of it, or a CNAME record of its name alone. */
export function pointsAt({ AliasTarget, ResourceRecords, Type }: RecordSet, balancer: LoadBalancerName): boolean {
  if (AliasTarget !== undefined) return bare(AliasTarget.DNSName) === bare(balancer.dnsName);
  const [first, ...others] = ResourceRecords ?? [];
  return Type === 'CNAME' && others.length === 0 && first !== undefined && bare(first.Value) === bare(balancer.dnsName);
}

/**
 * The two weighted sets in place of a simple one, of its type and kind. Aliases follow the health of what they point at, as
 * DNS cannot be sent to a fleet that is down otherwise; CNAME records get the TTL of the move.
 *
 * Source: Route 53 Developer Guide, "How Amazon Route 53 chooses records when health checking is configured": when every set with
 * weight is unhealthy, sets of weight 0 are answered with.
 */
export const spread = (
  { identifiers, balancers, ttlSeconds }: RecordFacts,
  simple: RecordSet,
  weights: Weights,
): readonly [RecordSet, RecordSet] => {
  const weighted = (colour: 'blue' | 'green'): RecordSet => ({
    ...pointed(simple, balancers[colour]),
    ...(simple.TTL === undefined ? {} : { TTL: Math.min(simple.TTL, ttlSeconds) }),
    SetIdentifier: identifiers[colour],
    Weight: weights[colour],
  });
  return [weighted('blue'), weighted('green')];
};

/** A simple set out of a weighted one. */
export const simpleOf = ({ SetIdentifier: _identifier, Weight: _weight, ...simple }: RecordSet): RecordSet => simple;

/** Names in one spelling: lower case, no trailing dot, without the prefix that the Route 53 console puts before load balancers. */
export const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^dualstack\./, '');

function pointed(simple: RecordSet, balancer: LoadBalancerName): RecordSet {
  if (simple.AliasTarget === undefined) return { ...simple, ResourceRecords: [{ Value: balancer.dnsName }] };
  const prefix = /^dualstack\./i.test(simple.AliasTarget.DNSName) ? 'dualstack.' : '';
  return {
    ...simple,
    AliasTarget: {
      HostedZoneId: balancer.canonicalHostedZoneId,
      DNSName: `${prefix}${bare(balancer.dnsName)}.`,
      EvaluateTargetHealth: true,
    },
  };
}
