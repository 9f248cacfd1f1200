import { identityOf } from '../../src/programme';

const account = '111122223333';
const region = 'us-east-1';
const of = (kind: string, name: string, more: { region?: string; properties?: Record<string, unknown> } = {}) => ({
  kind,
  name,
  region,
  account,
  ...more,
});
const balancer = of('AWS::ElasticLoadBalancingV2::LoadBalancer', 'rl-orders-web');

describe('made-up identities (REH-1)', () => {
  test.each([
    [
      balancer,
      'Arn',
      `arn:aws:elasticloadbalancing:us-east-1:${account}:loadbalancer/app/rl-orders-web/0000000000000000`,
    ],
    [balancer, 'LoadBalancerFullName', 'app/rl-orders-web/0000000000000000'],
    [
      { ...balancer, properties: { Type: 'network' } },
      'Arn',
      `arn:aws:elasticloadbalancing:us-east-1:${account}:loadbalancer/net/rl-orders-web/0000000000000000`,
    ],
    [
      of('AWS::ElasticLoadBalancingV2::TargetGroup', 'rl-orders-web'),
      'Arn',
      `arn:aws:elasticloadbalancing:us-east-1:${account}:targetgroup/rl-orders-web/0000000000000000`,
    ],
    [
      of('AWS::StepFunctions::StateMachine', 'rl-orders'),
      'Arn',
      `arn:aws:states:us-east-1:${account}:stateMachine:rl-orders`,
    ],
    [of('AWS::SNS::Topic', 'alerts'), 'TopicArn', `arn:aws:sns:us-east-1:${account}:topic/alerts`],
    [of('AWS::EC2::LaunchTemplate', 'rl-orders-web'), 'DefaultVersionNumber', '1'],
  ])('%j %s is %s', (subject, attribute, expected) => {
    expect(identityOf(subject, attribute)).toBe(expected);
  });

  test.each([
    ['AWS::EC2::VPC', 'VpcId', /^vpc-[0-9a-f]{17}$/],
    ['AWS::EC2::SecurityGroup', 'GroupId', /^sg-[0-9a-f]{17}$/],
    ['AWS::EC2::EIP', 'PublicIp', /^198\.18\.\d{1,3}\.\d{1,3}$/],
    ['AWS::Route53::HostedZone', 'Id', /^Z[0-9A-Z]{20}$/],
    ['AWS::KMS::Key', 'KeyId', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/],
    ['AWS::RDS::DBInstance', 'Endpoint.Address', /^orders\.c[0-9a-z]{11}\.us-east-1\.rds\.amazonaws\.com$/],
    ['AWS::S3::MultiRegionAccessPoint', 'Alias', /^m[0-9a-z]{12}\.mrap$/],
    ['AWS::Anything::Else', 'Id', /^else-[0-9a-f]{17}$/],
  ])('%s %s has the shape that AWS gives it', (kind, attribute, shape) => {
    expect(identityOf(of(kind, 'orders'), attribute)).toMatch(shape);
    expect(identityOf(of(kind, 'orders'), attribute)).toBe(identityOf(of(kind, 'orders'), attribute));
  });

  test('differ between names and regions', () => {
    const ids = [
      of('AWS::EC2::VPC', 'one'),
      of('AWS::EC2::VPC', 'other'),
      of('AWS::EC2::VPC', 'one', { region: 'us-west-2' }),
    ].map((subject) => identityOf(subject, 'VpcId'));
    expect(new Set(ids).size).toBe(3);
  });

  test('a replica of a secret differs from it in the region alone', () => {
    const arnIn = (where: string) =>
      identityOf(of('AWS::SecretsManager::Secret', 'rl/login', { region: where }), 'Arn');
    expect(arnIn('us-west-2').replace('us-west-2', region)).toBe(arnIn(region));
  });

  test('endpoint groups belong to their listener, and that to its accelerator', () => {
    const arnOf = (type: string, name: string) =>
      identityOf(of(`AWS::GlobalAccelerator::${type}`, name, { region: 'global' }), 'Arn');
    const accelerator = arnOf('Accelerator', 'web');
    const listener = arnOf('Listener', 'web 443');
    expect(accelerator).toMatch(new RegExp(`^arn:aws:globalaccelerator::${account}:accelerator/[0-9a-f-]{36}$`));
    expect(listener.replace(/\/listener\/[0-9a-f]{8}$/, '')).toBe(accelerator);
    const groups = ['us-east-1', 'us-west-2'].map((end) => arnOf('EndpointGroup', `web 443 ${end}`));
    expect(groups.map((arn) => arn.replace(/\/endpoint-group\/[0-9a-f]{12}$/, ''))).toEqual([listener, listener]);
    expect(groups[0]).not.toBe(groups[1]);
  });
});
