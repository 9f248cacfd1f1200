import { type MigrationPhase, RegionMigration } from '@regionlift/migration/pulumi';
import { DatabaseEngine, DatabaseMigration, VpcConnectivity } from '@regionlift/rds-promotion/pulumi';
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
  new MigrationSecret('Application', { migration, username: 'orders' });
  new BucketMigration('Assets', {
    migration,
    sourceBucketName: 'orders-assets',
    endpointFlip: EndpointFlip.MultiRegionAccessPoint,
  });
  new DatabaseMigration('Database', {
    migration,
    engine: DatabaseEngine.Postgres,
    engineVersion: '17.5',
    sourceIdentifier: 'orders',
    sourceEndpoint: 'orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com',
    sourceVpcId: 'vpc-0a1b2c3d4e5f60718',
    sourceVpcCidr: '10.20.0.0/16',
    sourceSecurityGroupId: 'sg-0a1b2c3d4e5f60718',
    targetVpcId: 'vpc-0f1e2d3c4b5a69788',
    targetVpcCidr: '10.21.0.0/16',
    targetSubnetIds: ['subnet-0a1a2a3a4a5a6a7a8', 'subnet-0b1b2b3b4b5b6b7b8'],
    vpcConnectivity: VpcConnectivity.Routed,
    instanceClass: 'db.r6g.large',
    zoneName: 'orders.internal',
    databases: ['orders'],
    applicationRoles: ['orders'],
  });
  new MigrationGuard('Guard', { migration });
  new DeployRole('Deploy', { migration, repository: 'example/orders', branch: 'main' });
  return migration;
}
