import type { DatabaseRuntimeConfig, PoolerDatabase, PoolerFacts } from '../../../src/core';
import { sampleConfig } from '../preflight/sample-facts';

/** A part with one pooler, that goes by the stable name to the database `shop`. */
export const pooledConfig = (overrides: Partial<DatabaseRuntimeConfig> = {}): DatabaseRuntimeConfig =>
  sampleConfig({ poolers: { at: ['10.0.3.7:6432'], tls: 'VERIFIED' }, ...overrides });

/** An entry without fault. */
export const entry = (overrides: Partial<PoolerDatabase> = {}): PoolerDatabase => ({
  name: 'shop',
  host: 'database.orders.internal',
  port: 5432,
  database: 'shop',
  poolMode: null,
  minPoolSize: 0,
  paused: false,
  ...overrides,
});

/** A pooler without fault. */
export const pooler = ({ settings = {}, ...overrides }: Partial<PoolerFacts> = {}): PoolerFacts => ({
  at: '10.0.3.7:6432',
  user: 'mover',
  databases: [entry()],
  pools: [{ database: 'shop', user: 'app', poolMode: 'transaction' }],
  settings: {
    admin_users: 'root, mover',
    pool_mode: 'transaction',
    query_wait_timeout: '120',
    dns_max_ttl: '1',
    ...settings,
  },
  ...overrides,
});
