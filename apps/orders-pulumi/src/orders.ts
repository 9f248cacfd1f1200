import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MigrationBackups } from '@regionlift/backups/pulumi';
import { Cutover } from '@regionlift/cutover/pulumi';
import { FleetMigration, MigrationNetwork } from '@regionlift/ec2-bluegreen/pulumi';
import { type MigrationPhase, RegionMigration } from '@regionlift/migration/pulumi';
import { MigrationAlerts, MigrationObservability } from '@regionlift/observability/pulumi';
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
  new MigrationAlerts('Alerts', {
    migration,
    subscriptions: [{ protocol: 'email', endpoint: 'on-call@orders.example' }],
  });
  new MigrationSecret('Application', { migration, username: 'orders' });
  const network = new MigrationNetwork('Network', {
    migration,
    cidr: '10.21.0.0/16',
    availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
    sourceVpcCidr: '10.20.0.0/16',
  });
  const assets = new BucketMigration('Assets', {
    migration,
    sourceBucketName: 'orders-assets',
    endpointFlip: EndpointFlip.MultiRegionAccessPoint,
  });
  const database = new DatabaseMigration('Database', {
    migration,
    engine: DatabaseEngine.Postgres,
    engineVersion: '17.5',
    sourceIdentifier: 'orders',
    sourceEndpoint: 'orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com',
    sourceVpcId: 'vpc-0a1b2c3d4e5f60718',
    sourceVpcCidr: '10.20.0.0/16',
    sourceSecurityGroupId: 'sg-0a1b2c3d4e5f60718',
    targetVpcId: network.vpcId,
    targetVpcCidr: network.vpcCidr,
    targetSubnetIds: network.privateSubnetIds,
    vpcConnectivity: VpcConnectivity.Routed,
    instanceClass: 'db.r6g.large',
    zoneName: 'orders.internal',
    databases: ['orders'],
    applicationRoles: ['orders'],
  });
  new FleetMigration('Web', {
    migration,
    sourceLoadBalancerArn: `arn:aws:elasticloadbalancing:us-west-2:${account}:loadbalancer/app/orders-web/50dc6c495c0c9188`,
    sourceAutoScalingGroupName: 'orders-web',
    sourceImageId: 'ami-0a1b2c3d4e5f60718',
    targetVpcId: network.vpcId,
    publicSubnetIds: network.publicSubnetIds,
    privateSubnetIds: network.privateSubnetIds,
    certificateArn: `arn:aws:acm:us-east-1:${account}:certificate/0a1b2c3d-0000-4000-8000-0123456789ab`,
    clientCidrs: ['0.0.0.0/0'],
    applicationPort: 8080,
    healthCheckPath: '/health',
    hostName: 'www.orders.example',
    instanceTypes: ['m7g.large'],
    minCapacity: 2,
    maxCapacity: 12,
    egressPorts: [database.plan.name.port],
    bucketNames: [assets.plan.target.bucketName],
    keyAliases: ['alias/rl-orders-assets'],
    userData: readFileSync(join(__dirname, '../../orders-service/service.py'), 'utf8'),
    settings: { database: database.stableName, bucket: assets.targetBucketName },
  });
  new MigrationBackups('Backups', { migration });
  new MigrationObservability('Ops', { migration, runbookUrl: 'https://wiki.orders.example/move-to-virginia' });
  new Cutover('Cutover', { migration });
  new MigrationGuard('Guard', { migration });
  new DeployRole('Deploy', { migration, repository: 'example/orders', branch: 'main' });
  return migration;
}
