import type { DatabaseRuntimeConfig } from '../runtime-config';
import type { PoolerFacts } from './pooler-facts';

/**
 * Milliseconds until every name server answers a change. Source: Route 53 API Reference, ChangeResourceRecordSets: "generally"
 * within 60 seconds.
 */
export const nameChangeMs = 60_000;

/** When a name was changed and asked for, in milliseconds of one clock. */
export interface NameTimes {
  /** Poolers have closed their last server connection: nobody looks the name up after that. */
  readonly pausedAt: number;
  /** Every name server answers the new end. */
  readonly inSyncAt: number;
  readonly nameTtlMs: number;
  readonly dnsMaxTtlMs: number;
}

/**
 * From when on a pooler that is resumed finds the new end: resolvers between may have asked just before all name servers knew
 * (the record's TTL), the pooler just before it was paused (`dns_max_ttl`: it ignores the record's TTL; PgBouncer,
 * pgbouncer.ini). Resumed earlier, it would log in to the fenced end, fail, and disconnect every client that waits
 * (`kill_pool_logins`).
 */
export const resumableAt = ({ pausedAt, inSyncAt, nameTtlMs, dnsMaxTtlMs }: NameTimes): number =>
  Math.max(inSyncAt + nameTtlMs, pausedAt + dnsMaxTtlMs);

/** For how long clients of a pooler wait at most: the budget before the flip, and what DNS takes after it. */
export const longestWaitMs = (
  { pauseBudgetMs, name }: Pick<DatabaseRuntimeConfig, 'pauseBudgetMs' | 'name'>,
  facts: PoolerFacts,
): number =>
  pauseBudgetMs +
  (isAddress(name.recordName)
    ? 0
    : resumableAt({
        pausedAt: 0,
        inSyncAt: nameChangeMs,
        nameTtlMs: name.ttlSeconds * 1000,
        dnsMaxTtlMs: dnsMaxTtlMs([facts]),
      }));

/** Longest of the poolers' DNS caches; a pooler that was not read has PgBouncer's default of 15 s. */
export const dnsMaxTtlMs = (poolers: readonly PoolerFacts[]): number =>
  Math.max(0, ...poolers.map(({ settings }) => seconds(settings.dns_max_ttl, 15))) * 1000;

/** After how long the first pooler disconnects clients that wait (`query_wait_timeout`, default 120 s; 0: never). */
export const patienceMs = (poolers: readonly PoolerFacts[]): number =>
  Math.min(...poolers.map(({ settings }) => seconds(settings.query_wait_timeout, 120) || Number.POSITIVE_INFINITY)) *
  1000;

/** An IPv4 address is not looked up. */
export const isAddress = (host: string): boolean => /^\d+(\.\d+){3}$/.test(host);

const seconds = (text: string | undefined, otherwise: number): number => {
  const value = Number(text);
  return text === undefined || text === '' || !Number.isFinite(value) ? otherwise : value;
};
