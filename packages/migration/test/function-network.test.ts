import { functionNetworkEffects } from '../src/core';

const scope = { partition: 'aws', account: '111122223333' } as const;

test('the network of a function is narrowed to the subnets and groups that are known', () => {
  const [create] = functionNetworkEffects(scope, 'us-east-1', {
    subnetIds: ['subnet-1', 'subnet-2'],
    securityGroupIds: ['sg-1'],
  });
  expect(create?.resources).toEqual([
    'arn:aws:ec2:us-east-1:111122223333:network-interface/*',
    'arn:aws:ec2:us-east-1:111122223333:subnet/subnet-1',
    'arn:aws:ec2:us-east-1:111122223333:subnet/subnet-2',
    'arn:aws:ec2:us-east-1:111122223333:security-group/sg-1',
  ]);
});

test('says why where it cannot be narrowed (IAM-2)', () => {
  const effects = functionNetworkEffects(scope, 'us-east-1');
  expect(effects.map(({ action }) => action)).toEqual([
    'ec2:CreateNetworkInterface',
    'ec2:DeleteNetworkInterface',
    'ec2:AssignPrivateIpAddresses',
    'ec2:UnassignPrivateIpAddresses',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSubnets',
  ]);
  expect(effects.filter(({ unscoped }) => unscoped === undefined)).toEqual([]);
});
