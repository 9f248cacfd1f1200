import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import { BucketMigration, EndpointFlip } from '@regionlift/s3-migration';
import { DeployRole, MigrationBoundary, MigrationGuard, MigrationSecret } from '@regionlift/secure-iam';
import type { Construct } from 'constructs';

/** What differs between deployments of the sample. */
export interface OrdersProps {
  /** Twelve digits. */
  readonly account: string;
  readonly phase: keyof typeof MigrationPhase;
}

/** The orders workload on its way from Oregon to Virginia. */
export function ordersMigration(scope: Construct, { account, phase }: OrdersProps): RegionMigration {
  const migration = new RegionMigration(scope, 'Orders', {
    from: 'us-west-2',
    to: 'us-east-1',
    account,
    phase: MigrationPhase[phase],
  });
  new MigrationBoundary(migration, 'Boundary');
  new MigrationSecret(migration, 'Database', { username: 'orders' });
  new BucketMigration(migration, 'Assets', {
    sourceBucketName: 'orders-assets',
    endpointFlip: EndpointFlip.MULTI_REGION_ACCESS_POINT,
  });
  new MigrationGuard(migration, 'Guard');
  new DeployRole(migration, 'Deploy', { repository: 'example/orders', branch: 'main' });
  return migration;
}
