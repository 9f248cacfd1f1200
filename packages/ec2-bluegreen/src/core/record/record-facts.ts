import type { FleetRuntimeConfig } from '../runtime-config';
import type { LoadBalancerName, RecordSet } from './record-set';

/** The record of the host name as it is now, and what it may point at. */
export interface RecordFacts {
  /** Of the two weighted sets; Route 53 allows 128 characters. */
  readonly identifiers: { readonly blue: string; readonly green: string };
  /** Seconds for which resolvers may keep the record while clients move. */
  readonly ttlSeconds: number;
  readonly balancers: { readonly blue: LoadBalancerName; readonly green: LoadBalancerName };
  /** Every set of the name of type A, AAAA or CNAME. */
  readonly sets: readonly RecordSet[];
}

/** Identifiers of the weighted sets of a part: `rl-orders-web-blue`. */
export const setIdentifiers = ({
  qualifier,
  migration,
  part,
}: Pick<FleetRuntimeConfig, 'qualifier' | 'migration' | 'part'>): RecordFacts['identifiers'] => ({
  blue: `${qualifier}-${migration}-${part}-blue`,
  green: `${qualifier}-${migration}-${part}-green`,
});
