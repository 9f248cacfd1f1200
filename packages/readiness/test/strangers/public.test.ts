import { catalogue } from '../../src/catalogue';
import { programOfTemplates } from '../../src/read';

/** What checks say of a template, as `code verdict found`. Each was wrong once, of a template that somebody has published. */
function said(codes: readonly string[], document: object): readonly string[] {
  const program = programOfTemplates([{ document, stackName: 'Shop', region: 'us-west-2', account: '111122223333' }]);
  return [
    ...catalogue
      .filter(({ code }) => codes.includes(code))
      .flatMap((check) => check.judge(program).map(({ verdict, found }) => `${check.code} ${verdict} ${found}`)),
    ...program.unread.map(({ subject, reason }) => `unread ${subject} ${reason}`),
  ];
}

const resource = (Type: string, Properties: object) => ({ Resources: { One: { Type, Properties } } });

test('the label of a parameter is no password', () => {
  const document = {
    ...resource('AWS::S3::Bucket', {}),
    Metadata: {
      'AWS::CloudFormation::Interface': { ParameterLabels: { DbPassword: { default: 'Password of the database' } } },
    },
    Parameters: { DbPassword: { Type: 'String', NoEcho: true } },
  };
  expect(said(['PlaintextSecret'], document)).toEqual(['PlaintextSecret pass none in 4 texts']);
});

test('a connection string without a user is no secret', () => {
  const address = { 'Fn::GetAtt': ['One', 'Endpoint.Address'] };
  const Outputs = { JdbcConnectionString: { Value: { 'Fn::Join': ['', ['jdbc:mysql://', address, '/shop']] } } };
  const document = { ...resource('AWS::RDS::DBInstance', { DBInstanceIdentifier: 'shop' }), Outputs };
  expect(said(['PlaintextSecret', 'SecretExported'], document)).toEqual([
    'SecretExported pass no secret',
    'PlaintextSecret pass none in 5 texts',
  ]);
});

test('a connection string with one is', () => {
  const value = 'Server=tcp:shop.example;Database=shop;User=shop;Password=Sommer2026';
  const Outputs = { ShopConnectionString: { Value: value } };
  expect(said(['SecretExported'], { ...resource('AWS::S3::Bucket', {}), Outputs })[0]).toMatch(/^SecretExported fail/);
});

test.each([
  ['answers a service', 'config.put_evaluations(ResultToken=event.resultToken)'],
  ['answers a lifecycle hook', 'complete(LifecycleActionToken=message.LifecycleActionToken)'],
])('a token that %s is no secret', (_, ZipFile) => {
  expect(said(['PlaintextSecret'], resource('AWS::Lambda::Function', { Code: { ZipFile } }))).toEqual([
    'PlaintextSecret pass none in 2 texts',
  ]);
});

test('a switch is not hidden, whatever it is called', () => {
  const Parameters = {
    ChangePassword: { Type: 'String', AllowedValues: [true, false] },
    DbPassword: { Type: 'String' },
  };
  expect(said(['ParameterNotHidden'], { ...resource('AWS::S3::Bucket', {}), Parameters })).toEqual([
    'ParameterNotHidden fail absent',
  ]);
});

test('policies of things name nobody', () => {
  const PolicyDocument = {
    Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: 'arn:aws:iot:us-west-2:1:x' }],
  };
  expect(said(['PolicyMalformed'], resource('AWS::IoT::Policy', { PolicyDocument }))).toEqual([
    'PolicyMalformed pass complete statements',
  ]);
});

test('a rule without a filter takes all objects, wherever they go', () => {
  const Rules = [{ Status: 'Enabled', Destination: { Bucket: { Ref: 'Elsewhere' } } }];
  const document = {
    ...resource('AWS::S3::Bucket', { BucketName: 'shop', ReplicationConfiguration: { Role: 'r', Rules } }),
    Parameters: { Elsewhere: { Type: 'String' } },
  };
  expect(said(['ReplicationLeavesObjectsOut'], document)).toEqual(['ReplicationLeavesObjectsOut pass absent']);
});

test('an item that a condition leaves out of a list is none', () => {
  const LoadBalancerAttributes = [
    { Key: 'deletion_protection.enabled', Value: 'true' },
    { 'Fn::If': ['Logged', { Key: 'access_logs.s3.enabled', Value: 'true' }, { Ref: 'AWS::NoValue' }] },
  ];
  const document = {
    ...resource('AWS::ElasticLoadBalancingV2::LoadBalancer', { LoadBalancerAttributes }),
    Conditions: { Logged: { 'Fn::Equals': ['a', 'b'] } },
  };
  expect(said(['BalancerUnprotected'], document)).toEqual(['BalancerUnprotected pass true']);
});

test('a function of what cannot be read is not known', () => {
  const properties = { Subnets: { 'Fn::If': ['Inside', [], []] }, LoadBalancerAttributes: [null] };
  expect(said(['BalancerInOneZone'], resource('AWS::ElasticLoadBalancingV2::LoadBalancer', properties))).toEqual([
    expect.stringMatching(/^BalancerInOneZone unknown/),
    expect.stringMatching(/^unread Shop\/One it could not be read/),
  ]);
});

test('an alarm that makes a group smaller looks down', () => {
  const alarm = (AlarmActions: unknown) => ({
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 30,
      AlarmActions,
    },
  });
  const Policy = { Type: 'AWS::AutoScaling::ScalingPolicy', Properties: { AutoScalingGroupName: 'shop' } };
  const Resources = { Policy, Shrink: alarm([{ Ref: 'Policy' }]), Wrong: alarm(['arn:aws:sns:us-west-2:1:pager']) };
  expect(said(['AlarmCannotFire'], { Resources })).toEqual(['AlarmCannotFire fail LessThanThreshold 30']);
});

test('a port of administration is told of once', () => {
  const SecurityGroupIngress = [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }];
  const heard = said(
    ['AdministrationOpen', 'PortOpenToTheWorld'],
    resource('AWS::EC2::SecurityGroup', { SecurityGroupIngress }),
  );
  expect(heard.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
    'AdministrationOpen fail',
    'PortOpenToTheWorld pass',
  ]);
});

test('what no adapter reads is called by its own type', () => {
  const program = programOfTemplates([
    { document: resource('AWS::EC2::Instance', {}), stackName: 'Shop', region: 'us-west-2', account: '111122223333' },
  ]);
  const subjects = catalogue
    .filter(({ code }) => code === 'ServerStandsAlone')
    .flatMap((check) => check.judge(program).map(({ subject }) => subject));
  expect(subjects).toEqual(['AWS::EC2::Instance us-west-2 (unnamed One)']);
});
