import { ClientRouting, FleetMigration, MigrationNetwork, NatGateways } from '@regionlift/ec2-bluegreen';
import { MigrationTest } from '../harness/migration-test';
import { ownSource } from '../harness/own-source';

/** Network and preparations for a fleet that is there already: the preflight finds nothing against it. No client is moved. */
const test = new MigrationTest('Served');
const { to } = test.environment;
const source = ownSource(test.environment, 'ec2-bluegreen', {
  sourceLoadBalancerArn:
    'arn:aws:elasticloadbalancing:us-west-2:111122223333:loadbalancer/app/orders-web/50dc6c495c0c9188',
  sourceAutoScalingGroupName: 'orders-web',
  sourceImageId: 'ami-0a1b2c3d4e5f60718',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-0123456789ab',
  hostedZoneId: 'Z0123456789ABCDEFGHIJ',
  hostName: 'www.orders.example',
  applicationPort: 8080,
  healthCheckPath: '/health',
  instanceTypes: ['t4g.small'],
});
const network = new MigrationNetwork(test.migration, 'Network', {
  cidr: '10.213.0.0/16',
  availabilityZones: [`${to}a`, `${to}b`],
  natGateways: NatGateways.ONE,
});
new FleetMigration(test.migration, 'Web', {
  ...source,
  routing: ClientRouting.RECORDS,
  targetVpcId: network.vpcId,
  publicSubnetIds: network.publicSubnetIds,
  privateSubnetIds: network.privateSubnetIds,
  clientCidrs: ['0.0.0.0/0'],
  minCapacity: 1,
  maxCapacity: 2,
});

test.questions().step(test.nameOf('web', 'runtime'), 'preflight');
