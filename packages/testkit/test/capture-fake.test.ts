import { fakeOutputs } from '../src/capture';

const fake = (type: string, inputs: Record<string, string>, region = 'eu-west-1') =>
  fakeOutputs({ urn: 'urn', type, name: 'main', inputs, region });

it.each([
  ['aws:s3/bucket:Bucket', { bucket: 'orders' }, 'eu-west-1', 'arn:aws:s3:::orders'],
  ['aws:s3/bucket:Bucket', {}, 'cn-north-1', 'arn:aws-cn:s3:::main'],
  [
    'aws:iam/role:Role',
    { name: 'actor', path: '/lift/' },
    'us-gov-west-1',
    'arn:aws-us-gov:iam::123456789012:role/lift/actor',
  ],
  ['aws:kms/key:Key', {}, 'eu-west-1', 'arn:aws:kms:eu-west-1:123456789012:key/main-id'],
  [
    'aws:rds/globalCluster:GlobalCluster',
    { globalClusterIdentifier: 'orders' },
    'eu-west-1',
    'arn:aws:rds::123456789012:global-cluster:orders',
  ],
  [
    'aws:rds/parameterGroup:ParameterGroup',
    { name: 'orders' },
    'eu-west-1',
    'arn:aws:rds:eu-west-1:123456789012:pg:orders',
  ],
  ['aws:route53/zone:Zone', { name: 'orders.internal' }, 'eu-west-1', 'arn:aws:route53:::hostedzone/main-id'],
  [
    'aws:lb/loadBalancer:LoadBalancer',
    { name: 'web' },
    'eu-west-1',
    'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/main-id',
  ],
  [
    'aws:alb/targetGroup:TargetGroup',
    { name: 'web' },
    'eu-west-1',
    'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/main-id',
  ],
  [
    'aws:iam/instanceProfile:InstanceProfile',
    { name: 'web', path: '/lift/' },
    'eu-west-1',
    'arn:aws:iam::123456789012:instance-profile/lift/web',
  ],
  ['aws:sns/topicPolicy:TopicPolicy', {}, 'eu-west-1', 'arn:aws:sns:eu-west-1:123456789012:topicpolicy/main'],
])('answers %s with %j in %s by %s', (type, inputs, region, arn) => {
  expect(fake(type, inputs as Record<string, string>, region)).toMatchObject({ id: 'main-id', outputs: { arn } });
});

it('invents no ARN for a resource of another provider', () => {
  expect(fake('random:index/randomId:RandomId', {})).toEqual({ id: 'main-id', outputs: {} });
});

it('invents the host name of a database, and the ids that its clients read', () => {
  expect(fake('aws:rds/instance:Instance', { identifier: 'orders' }).outputs).toEqual({
    arn: 'arn:aws:rds:eu-west-1:123456789012:db:orders',
    identifier: 'orders',
    address: 'orders.invented.eu-west-1.rds.amazonaws.com',
    resourceId: 'main-id',
  });
});

it('invents the addresses of an accelerator, and versions that say whose they are', () => {
  expect(fake('aws:globalaccelerator/accelerator:Accelerator', { name: 'web' }).outputs).toEqual({
    arn: 'arn:aws:globalaccelerator::123456789012:accelerator/main-id',
    name: 'web',
    dnsName: 'main-id.invented.awsglobalaccelerator.com',
    dualStackDnsName: 'main-id.invented.dualstack.awsglobalaccelerator.com',
    ipSets: [
      { ipFamily: 'IPv4', ipAddresses: ['main-id-1.invented', 'main-id-2.invented'] },
      { ipFamily: 'IPv6', ipAddresses: ['main-id-3.invented', 'main-id-4.invented'] },
    ],
  });
  expect(fake('aws:ec2/launchTemplate:LaunchTemplate', { name: 'web' }).outputs).toMatchObject({
    latestVersion: 'main-id-latest',
  });
});
