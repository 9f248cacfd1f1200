import { type MigrationPhase, RegionMigration } from '@regionlift/migration/pulumi';
import { BucketMigration, EndpointFlip } from '@regionlift/s3-migration/pulumi';
import { DeployRole, MigrationBoundary, MigrationGuard, MigrationSecret } from '@regionlift/secure-iam/pulumi';

/** What differs between deployments of the sample. */
export interface OrdersArgs {
  /** Twelve digits. */
  account: string;
  /** A phase; `RegionMigration` refuses anything else. */
  phase: string;
}

/** The orders workload on its way from Oregon to Virginia. */
export function ordersMigration({ account, phase }: OrdersArgs): RegionMigration {
  const migration = new RegionMigration('Orders', {
    from: 'us-west-2',
    to: 'us-east-1',
    account,
    phase: phase as MigrationPhase,
  });
  new MigrationBoundary('Boundary', { migration });
  new MigrationSecret('Database', { migration, username: 'orders' });
  new BucketMigration('Assets', {
    migration,
    sourceBucketName: 'orders-assets',
    endpointFlip: EndpointFlip.MultiRegionAccessPoint,
  });
  new MigrationGuard('Guard', { migration });
  new DeployRole('Deploy', { migration, repository: 'example/orders', branch: 'main' });
  return migration;
}
