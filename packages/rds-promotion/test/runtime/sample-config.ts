import type { DatabaseRuntimeConfig, Handover } from '../../src/core';

/** What the runtime of a part is told. */
export const sampleConfig = (
  handover: Handover = 'LOGICAL',
  more: Partial<DatabaseRuntimeConfig> = {},
): DatabaseRuntimeConfig => ({
  version: 1,
  qualifier: 'rl',
  migration: 'orders',
  part: 'database',
  partition: 'aws',
  account: '111122223333',
  engine: handover === 'GLOBAL_DATABASE' ? 'AURORA_POSTGRESQL' : 'POSTGRES',
  handover,
  source: { region: 'us-west-2', identifier: 'orders' },
  target: { region: 'us-east-1', identifier: 'rl-orders-database' },
  ...(handover === 'GLOBAL_DATABASE' && { globalClusterIdentifier: 'rl-orders-database-global' }),
  databases: handover === 'GLOBAL_DATABASE' ? [] : ['orders'],
  applicationRoles: handover === 'GLOBAL_DATABASE' ? [] : ['orders_app'],
  migrationRole: 'regionlift_migration',
  authentication: 'SECRET',
  migrationSecretName: 'rl/orders/databaselogin',
  name: { hostedZoneId: 'Z0123456789ABCDEFGHIJ', recordName: 'database.orders.internal', ttlSeconds: 5, port: 5432 },
  pauseBudgetMs: 5_000,
  sequenceMargin: 1_000,
  acceptsReplicaIdentityFull: false,
  ...more,
});
