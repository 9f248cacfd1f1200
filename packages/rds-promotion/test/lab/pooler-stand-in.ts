import type { DatabaseRuntimeConfig } from '../../src/core';
import type { PoolersPort } from '../../src/runtime/ports';

/** A pooler that is a variable: whether its one entry is paused. No client stands behind it. */
export function poolerStandIn(config: DatabaseRuntimeConfig): PoolersPort & { readonly paused: () => boolean } {
  let paused = false;
  return {
    paused: () => paused,
    inspect: async (at) => ({
      at,
      user: 'admin',
      databases: config.databases.map((name) => ({
        name,
        host: config.name.recordName,
        port: config.name.port,
        database: name,
        poolMode: null,
        minPoolSize: 0,
        paused,
      })),
      pools: [],
      settings: { admin_users: 'admin', pool_mode: 'transaction', query_wait_timeout: '120', dns_max_ttl: '1' },
    }),
    pause: async () => {
      paused = true;
      return true;
    },
    resume: async () => {
      paused = false;
    },
  };
}
