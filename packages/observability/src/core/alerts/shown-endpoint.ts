import { show } from '@regionlift/migration/core';
import type { Subscriber } from './subscribers';

/** A subscriber in a message: `number 2 (https://hooks.example.com/…)`. What follows a host, or stands before it, may be a secret. */
export const shownSubscriber = ({ index, endpoint }: Pick<Subscriber, 'index' | 'endpoint'>): string =>
  `number ${index + 1} (${typeof endpoint === 'string' ? shownText(endpoint) : show(endpoint)})`;

function shownText(endpoint: string): string {
  const [, scheme, authority] = /^([a-z]+:\/\/)([^/?#]*)/i.exec(endpoint) ?? [];
  return scheme === undefined ? show(endpoint) : `${scheme}${authority?.split('@').at(-1)}/…`;
}
