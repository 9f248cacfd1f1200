import type { Side } from '@regionlift/migration/core';

/** Host names of the ends; absent while an end has none. */
export type Hosts = Readonly<Partial<Record<Side, string>>>;

/**
 * The end whose host name a CNAME record holds; undefined when it holds another one. DNS names differ neither by case nor by
 * the dot at their end (RFC 1035, 2.3.3 and 5.1).
 */
export const sideNamed = (value: string | undefined, hosts: Hosts): Side | undefined =>
  value === undefined
    ? undefined
    : (['SOURCE', 'TARGET'] as const).find((side) => {
        const host = hosts[side];
        return host !== undefined && sameDnsName(host, value);
      });

/** Whether two texts are one DNS name. */
export const sameDnsName = (one: string, other: string): boolean => plainName(one) === plainName(other);

/** The other end. */
export const otherSide = (side: Side): Side => (side === 'SOURCE' ? 'TARGET' : 'SOURCE');

const plainName = (name: string): string => name.toLowerCase().replace(/\.$/, '');
