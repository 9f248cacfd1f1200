import { isDeferred, type MigrationPlan } from '@regionlift/migration/core';
import type { SubscriptionPlan, TopicPlan } from '../alerts-plan';
import type { KnownAlerts } from './known-alerts';
import { isTold, tellsOf } from './subscribers';

/** The subscriptions of the topics, topic by topic, in the order of the subscribers. */
export const subscriptionsOf = (
  migration: MigrationPlan,
  topics: readonly TopicPlan[],
  { subscriptions }: KnownAlerts,
): readonly SubscriptionPlan[] =>
  topics.flatMap(({ side, region, severity }) =>
    subscriptions.flatMap(({ protocol, endpoint, from }, index) => {
      const told = isTold({ index, protocol, endpoint, from }, migration, side) && tellsOf(from, severity);
      if (!told) return [];
      const childName = `${severity.toLowerCase()}-${protocol}-${markOf(subscriptions, index)}`;
      return [
        {
          id: childName.replace(/(^|-)(.)/g, (_, __, first: string) => first.toUpperCase()),
          childName,
          side,
          region,
          severity,
          protocol,
          index,
          ...(protocol === 'lambda' && { functionArn: String(endpoint) }),
        },
      ];
    }),
  );

/**
 * What tells subscribers of one protocol apart. It follows from the endpoint, not from its position: SNS answers a second Subscribe
 * of an endpoint with the first one's ARN, so a subscriber that only moves up the list would be deleted under its old name. Of a
 * deferred endpoint nothing is known but its position among the others.
 *
 * The API Reference does not say so of Subscribe; measured in public against the service (go-to-k/cdkd issue 1967).
 */
function markOf(subscriptions: KnownAlerts['subscriptions'], index: number): string {
  const { protocol, endpoint } = subscriptions[index] as KnownAlerts['subscriptions'][number];
  if (!isDeferred(endpoint)) return fingerprintOf(String(endpoint));
  const alike = subscriptions
    .slice(0, index)
    .filter((other) => other.protocol === protocol && isDeferred(other.endpoint));
  return String(alike.length + 1);
}

/** FNV-1a over UTF-16 units, 32 bits, as eight hex digits: an endpoint may hold a token, so it is no part of a name itself. */
function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
