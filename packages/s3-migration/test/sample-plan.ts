import { type MigrationPlan, planMigration } from '@regionlift/migration/core';
import { type BucketFacts, type BucketPlan, planBucketMigration, runtimeConfigOf } from '../src/core';

export const account = '123456789012';

/** The plan that most tests speak of: `orders-assets` from us-west-2 to us-east-1. */
export function samplePlan(facts: Partial<BucketFacts> = {}): BucketPlan {
  const migration = planMigration('Orders', {
    name: 'Orders',
    from: 'us-west-2',
    to: 'us-east-1',
    account,
    phase: 'REPLICATE',
  });
  if (!migration.accepted) throw new Error(JSON.stringify(migration.findings));
  return planOf(migration.plan, facts);
}

export const sampleConfig = (facts: Partial<BucketFacts> = {}) => runtimeConfigOf(samplePlan(facts));

function planOf(migration: MigrationPlan, facts: Partial<BucketFacts>): BucketPlan {
  const planned = planBucketMigration('Orders/Assets', migration, {
    name: 'Assets',
    sourceBucketName: 'orders-assets',
    ...facts,
  });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}
