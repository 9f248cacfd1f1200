import { type MigrationPhase, RegionMigration } from '@regionlift/migration/pulumi';
import { BucketMigration, EndpointFlip } from '@regionlift/s3-migration/pulumi';

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
  new BucketMigration('Assets', {
    migration,
    sourceBucketName: 'orders-assets',
    endpointFlip: EndpointFlip.MultiRegionAccessPoint,
  });
  return migration;
}
