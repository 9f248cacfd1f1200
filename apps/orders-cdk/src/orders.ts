import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import { DatabaseEngine, DatabaseMigration, VpcConnectivity } from '@regionlift/rds-promotion';
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
  new MigrationSecret(migration, 'Application', { username: 'orders' });
  new BucketMigration(migration, 'Assets', {
    sourceBucketName: 'orders-assets',
    endpointFlip: EndpointFlip.MULTI_REGION_ACCESS_POINT,
  });
  new DatabaseMigration(migration, 'Database', {
    engine: DatabaseEngine.POSTGRES,
    engineVersion: '17.5',
    sourceIdentifier: 'orders',
    sourceEndpoint: 'orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com',
    sourceVpcId: 'vpc-0a1b2c3d4e5f60718',
    sourceVpcCidr: '10.20.0.0/16',
    sourceSecurityGroupId: 'sg-0a1b2c3d4e5f60718',
    targetVpcId: 'vpc-0f1e2d3c4b5a69788',
    targetVpcCidr: '10.21.0.0/16',
    targetSubnetIds: ['subnet-0a1a2a3a4a5a6a7a8', 'subnet-0b1b2b3b4b5b6b7b8'],
    vpcConnectivity: VpcConnectivity.ROUTED,
    instanceClass: 'db.r6g.large',
    zoneName: 'orders.internal',
    databases: ['orders'],
    applicationRoles: ['orders'],
  });
  new MigrationGuard(migration, 'Guard');
  new DeployRole(migration, 'Deploy', { repository: 'example/orders', branch: 'main' });
  return migration;
}
