import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Values } from '@regionlift/testkit';
import type { WorkloadMigrationArgs } from '../../src/args';

const account = '111122223333';

/** The orders workload of the sample app (`apps/orders-pulumi`), as data: what a program in YAML says. */
export const orders = (phase: string) =>
  ({
    from: 'us-west-2',
    to: 'us-east-1',
    account,
    phase: phase as WorkloadMigrationArgs['phase'],
    boundary: {},
    alerts: { subscriptions: [{ protocol: 'email', endpoint: 'on-call@orders.example' }] },
    secrets: [{ name: 'Application', username: 'orders' }],
    network: {
      cidr: '10.21.0.0/16',
      availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
      sourceVpcCidr: '10.20.0.0/16',
    },
    buckets: [{ name: 'Assets', sourceBucketName: 'orders-assets', endpointFlip: 'MULTI_REGION_ACCESS_POINT' }],
    databases: [
      {
        name: 'Database',
        engine: 'POSTGRES',
        engineVersion: '17.5',
        sourceIdentifier: 'orders',
        sourceEndpoint: 'orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com',
        sourceVpcId: 'vpc-0a1b2c3d4e5f60718',
        sourceVpcCidr: '10.20.0.0/16',
        sourceSecurityGroupId: 'sg-0a1b2c3d4e5f60718',
        vpcConnectivity: 'ROUTED',
        instanceClass: 'db.r6g.large',
        zoneName: 'orders.internal',
        databases: ['orders'],
        applicationRoles: ['orders'],
      },
    ],
    fleets: [
      {
        name: 'Web',
        sourceLoadBalancerArn: `arn:aws:elasticloadbalancing:us-west-2:${account}:loadbalancer/app/orders-web/50dc6c495c0c9188`,
        sourceAutoScalingGroupName: 'orders-web',
        sourceImageId: 'ami-0a1b2c3d4e5f60718',
        certificateArn: `arn:aws:acm:us-east-1:${account}:certificate/0a1b2c3d-0000-4000-8000-0123456789ab`,
        clientCidrs: ['0.0.0.0/0'],
        applicationPort: 8080,
        healthCheckPath: '/health',
        hostName: 'www.orders.example',
        instanceTypes: ['m7g.large'],
        minCapacity: 2,
        maxCapacity: 12,
        uses: [
          { part: 'Database', setting: 'database' },
          { part: 'Assets', setting: 'bucket' },
        ],
        userData: readFileSync(join(__dirname, '../../../../apps/orders-service/service.py'), 'utf8'),
      },
    ],
    backups: {},
    observability: { name: 'Ops', runbookUrl: 'https://wiki.orders.example/move-to-virginia' },
    cutover: {},
    guard: {},
    deployRole: { name: 'Deploy', repository: 'example/orders', branch: 'main' },
  }) as unknown as WorkloadMigrationArgs & Values;
