import type { MigrationPlan, Phase } from '@regionlift/migration/core';

/** An accepted migration from Oregon to Virginia. */
export const migrationIn = (phase: Phase = 'REPLICATE'): MigrationPlan => ({
  migration: 'orders',
  qualifier: 'rl',
  account: '111122223333',
  partition: 'aws',
  from: 'us-west-2',
  to: 'us-east-1',
  phase,
  rollbackWindowDays: 7,
  tags: { 'regionlift:migration': 'rl-orders' },
});
