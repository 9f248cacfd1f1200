import type { Finding } from '@regionlift/migration/core';
import { judgeLiveFacts, type LiveCheck, lists, refuses } from '../preflight/live-check';
import type { DatabaseRuntimeConfig } from '../runtime-config';
import { heldEntries, otherEntries } from './entries';
import { dnsMaxTtlMs, isAddress, longestWaitMs, patienceMs } from './name-wait';
import type { PoolerFacts } from './pooler-facts';

/** A question about one pooler that was read. */
interface PoolerQuestion {
  readonly config: DatabaseRuntimeConfig;
  readonly facts: PoolerFacts;
}

/** Judges what every pooler says of itself (RDS-9). Subjects: `rl-orders/database/poolers/10.0.3.7:6432`. */
export const judgePoolers = (
  subject: string,
  config: DatabaseRuntimeConfig,
  poolers: readonly PoolerFacts[],
): readonly Finding[] =>
  poolers.flatMap((facts) =>
    judgeLiveFacts(`${subject}/poolers/${facts.at}`, { config, facts }, [
      reachable,
      ...(facts.refusal === undefined ? poolerLiveChecks : []),
    ]),
  );

const reachable: LiveCheck<PoolerQuestion> = refuses({
  code: 'PoolerUnreachable',
  asks: 'the admin console of the pooler lets the runtime in',
  property: 'poolers',
  allowed: 'a session in the database pgbouncer',
  remedy:
    "let the runtime's security group in; check listen_addr, the login in auth_file, and TLS of clients (client_tls_sslmode) or poolerTls",
  found: ({ facts }) => (facts.refusal === undefined ? [] : [facts.refusal]),
});

/** What is asked of a pooler that was read. Sources: PgBouncer, "Admin console" and pgbouncer.ini, where nothing else is said. */
const poolerLiveChecks: readonly LiveCheck<PoolerQuestion>[] = [
  refuses({
    code: 'PoolerLoginNotAdmin',
    asks: 'the login may pause: users of stats_users may look alone',
    property: 'poolerSecretArn',
    allowed: 'a user of admin_users',
    remedy: 'add it to admin_users and RELOAD, or name the secret of an admin user',
    found: ({ facts: { user, settings } }) =>
      (settings.admin_users ?? '').split(',').some((one) => one.trim() === user)
        ? []
        : [`'${user}' with admin_users '${settings.admin_users ?? ''}'`],
  }),
  refuses({
    code: 'PoolerWithoutDatabase',
    asks: 'the pooler has an entry that goes by the stable name to a database that moves',
    property: 'poolers',
    allowed: 'an entry in [databases] with host, port and dbname of it; an entry * is not seen before it is used',
    remedy: 'write the entry with the stable name as its host, or leave this pooler out',
    found: ({ config, facts }) =>
      heldEntries(config, facts).length > 0
        ? []
        : [`no entry for ${config.name.recordName}:${config.name.port} with ${config.databases.join(' or ')}`],
  }),
  lists({
    code: 'PoolerElsewhere',
    asks: 'every entry to a database that moves goes by the stable name',
    property: 'poolers',
    allowed: 'the stable name as host; other ways are neither paused nor moved',
    remedy: 'write the stable name as host, unless the entry is meant to stay (a replica, another server)',
    found: ({ config, facts }) =>
      otherEntries(config, facts).map(({ name, host, port }) => `${name}: ${host ?? 'a socket'}:${port}`),
  }),
  refuses({
    code: 'PoolerPoolsSessions',
    asks: 'server connections are released by transaction: in session pooling PAUSE waits until every client has gone',
    property: 'poolers',
    allowed: 'pool_mode transaction or statement',
    remedy: 'pool by transaction; or acknowledge it where clients leave within the pause budget',
    found: ({ config, facts }) =>
      heldEntries(config, facts).flatMap(({ name, poolMode }) => {
        const used = facts.pools.filter(({ database }) => database === name).map((pool) => pool.poolMode);
        return [...used, poolMode ?? facts.settings.pool_mode].includes('session') ? [`${name}: session`] : [];
      }),
  }),
  refuses({
    code: 'PoolerKeepsServers',
    asks: 'a paused entry opens no connection: with min_pool_size it does, and fails its clients when it is resumed',
    property: 'poolers',
    allowed: 'min_pool_size 0 (PgBouncer 1.18, `check_pool_size` looks at a pause of the whole pooler alone)',
    remedy: 'set min_pool_size to 0 until the rollback window is over',
    found: ({ config, facts }) =>
      heldEntries(config, facts)
        .filter(({ minPoolSize }) => minPoolSize > 0)
        .map(({ name, minPoolSize }) => `${name}: ${minPoolSize}`),
  }),
  refuses({
    code: 'PoolerWaitsTooShort',
    asks: 'clients may wait for as long as the handover can take',
    property: 'pauseBudgetMs',
    allowed: 'query_wait_timeout 0, or more than the pause budget and what DNS takes after the flip',
    remedy: 'raise query_wait_timeout, or lower the budget, dns_max_ttl or the TTL of the name',
    found: ({ config, facts }) => {
      const [patience, needed] = [patienceMs([facts]), longestWaitMs(config, facts)];
      return patience > needed ? [] : [`query_wait_timeout ${patience / 1000} s for ${needed / 1000} s`];
    },
  }),
  lists({
    code: 'PoolerRemembersName',
    asks: "the pooler looks the name up as often as the record's TTL says: it has a time of its own",
    property: 'nameTtlSeconds',
    allowed: "dns_max_ttl of the record's TTL at most",
    remedy: 'set dns_max_ttl to it: clients wait at least dns_max_ttl after the pause began',
    found: ({ config: { name }, facts }) =>
      isAddress(name.recordName) || dnsMaxTtlMs([facts]) <= name.ttlSeconds * 1000
        ? []
        : [`dns_max_ttl ${dnsMaxTtlMs([facts]) / 1000} s, TTL ${name.ttlSeconds} s`],
  }),
  lists({
    code: 'PoolerPaused',
    asks: 'the pooler serves its clients',
    property: 'poolers',
    allowed: 'no entry that is paused',
    remedy: 'RESUME it; switchover, switch-back and cleanup do so as well',
    found: ({ config, facts }) =>
      heldEntries(config, facts)
        .filter(({ paused }) => paused)
        .map(({ name }) => name),
  }),
];

/** The checks of poolers, for the catalogue of codes. */
export const poolerCatalogue = [reachable, ...poolerLiveChecks];
