import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MigrationBackups } from '@regionlift/backups';
import { Cutover } from '@regionlift/cutover';
import { FleetMigration, MigrationNetwork } from '@regionlift/ec2-bluegreen';
import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import { MigrationAlerts, MigrationObservability } from '@regionlift/observability';
import { DatabaseEngine, DatabaseMigration, VpcConnectivity } from '@regionlift/rds-promotion';
import { BucketMigration, EndpointFlip } from '@regionlift/s3-migration';
import { DeployRole, MigrationBoundary, MigrationGuard, MigrationSecret } from '@regionlift/secure-iam';
import { UserData } from 'aws-cdk-lib/aws-ec2';
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
  new MigrationAlerts(migration, 'Alerts', {
    subscriptions: [{ protocol: 'email', endpoint: 'on-call@orders.example' }],
  });
  new MigrationSecret(migration, 'Application', { username: 'orders' });
  const network = new MigrationNetwork(migration, 'Network', {
    cidr: '10.21.0.0/16',
    availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
    sourceVpcCidr: '10.20.0.0/16',
  });
  const assets = new BucketMigration(migration, 'Assets', {
    sourceBucketName: 'orders-assets',
    endpointFlip: EndpointFlip.MULTI_REGION_ACCESS_POINT,
  });
  const database = new DatabaseMigration(migration, 'Database', {
    engine: DatabaseEngine.POSTGRES,
    engineVersion: '17.5',
    sourceIdentifier: 'orders',
    sourceEndpoint: 'orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com',
    sourceVpcId: 'vpc-0a1b2c3d4e5f60718',
    sourceVpcCidr: '10.20.0.0/16',
    sourceSecurityGroupId: 'sg-0a1b2c3d4e5f60718',
    targetVpcId: network.vpcId,
    targetVpcCidr: network.vpcCidr,
    targetSubnetIds: network.privateSubnetIds,
    vpcConnectivity: VpcConnectivity.ROUTED,
    instanceClass: 'db.r6g.large',
    zoneName: 'orders.internal',
    databases: ['orders'],
    applicationRoles: ['orders'],
  });
  new FleetMigration(migration, 'Web', {
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
    egressPorts: [database.port],
    bucketNames: [assets.targetBucket.bucketName],
    keyAliases: ['alias/rl-orders-assets'],
    userData: UserData.custom(readFileSync(join(__dirname, '../../orders-service/service.py'), 'utf8')),
    settings: { database: database.stableName, bucket: assets.targetBucket.bucketName },
  });
  new MigrationBackups(migration, 'Backups');
  new MigrationObservability(migration, 'Ops', { runbookUrl: 'https://wiki.orders.example/move-to-virginia' });
  new Cutover(migration, 'Cutover');
  new MigrationGuard(migration, 'Guard');
  new DeployRole(migration, 'Deploy', { repository: 'example/orders', branch: 'main' });
  return migration;
}
