import { networkKeyPolicyOf, networkOutputs } from '../../src/core';
import { networkPlanOf, networkScenarios } from '../cases';

describe('a network', () => {
  test('has a way out per zone, so that the loss of a zone takes no other with it', () => {
    const { zones, natGateways } = networkPlanOf();
    expect([
      natGateways,
      zones.map(({ letter, availabilityZone, natIn }) => [letter, availabilityZone, natIn]),
    ]).toEqual([
      'ONE_PER_ZONE',
      [
        ['A', 'us-east-1a', 'A'],
        ['B', 'us-east-1b', 'B'],
        ['C', 'us-east-1c', 'C'],
      ],
    ]);
    expect(networkPlanOf({ natGateways: 'ONE' }).zones.map(({ natIn }) => natIn)).toEqual(['A', 'A', 'A']);
  });

  test('takes up to six zones', () => {
    const availabilityZones = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `us-east-1${letter}`);
    expect(
      networkPlanOf({ availabilityZones })
        .zones.map(({ letter }) => letter)
        .join(''),
    ).toBe('ABCDEF');
  });

  test('reaches Session Manager, secrets and S3 without leaving (EC2-6)', () => {
    const { interfaceEndpoints, gatewayEndpoints, endpointSecurityGroup } = networkPlanOf();
    expect(interfaceEndpoints).toEqual([
      { id: 'Ssm', serviceName: 'com.amazonaws.us-east-1.ssm' },
      { id: 'Ssmmessages', serviceName: 'com.amazonaws.us-east-1.ssmmessages' },
      { id: 'Secretsmanager', serviceName: 'com.amazonaws.us-east-1.secretsmanager' },
    ]);
    expect(gatewayEndpoints).toEqual([{ id: 'S3', serviceName: 'com.amazonaws.us-east-1.s3' }]);
    const vpc = [{ port: 443, cidr: '10.21.0.0/16', description: 'The VPC' }];
    expect([endpointSecurityGroup.ingress, endpointSecurityGroup.egress]).toEqual([vpc, vpc]);
  });

  test('names each endpoint once, with those that are asked for', () => {
    const ids = networkPlanOf(networkScenarios['a network with everything chosen']).interfaceEndpoints;
    expect(ids.map(({ id }) => id)).toEqual(['Ssm', 'Ssmmessages', 'Secretsmanager', 'EcrApi', 'Monitoring']);
  });

  test('in China some services have another prefix', () => {
    const { interfaceEndpoints, gatewayEndpoints } = networkPlanOf(
      { availabilityZones: ['cn-northwest-1a', 'cn-northwest-1b'], interfaceEndpoints: ['monitoring'] },
      { from: 'cn-north-1', to: 'cn-northwest-1' },
    );
    expect([...interfaceEndpoints, ...gatewayEndpoints].map(({ serviceName }) => serviceName)).toEqual([
      'com.amazonaws.cn-northwest-1.ssm',
      'com.amazonaws.cn-northwest-1.ssmmessages',
      'com.amazonaws.cn-northwest-1.secretsmanager',
      'cn.com.amazonaws.cn-northwest-1.monitoring',
      'com.amazonaws.cn-northwest-1.s3',
    ]);
  });

  test('the flow log writes to its own group, for this account and region alone (A5)', () => {
    const { flowLog } = networkPlanOf();
    const group = 'arn:aws:logs:us-east-1:111122223333:log-group:/regionlift/rl/orders/network/flow';
    expect([flowLog.groupName, flowLog.retentionDays, flowLog.aggregationSeconds, flowLog.role.name]).toEqual([
      '/regionlift/rl/orders/network/flow',
      30,
      60,
      'rl-orders-network-flow-log',
    ]);
    expect(flowLog.role.trust.Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/*' },
        },
      },
    ]);
    const resources = flowLog.role.inline?.document.Statement.map(({ Action, Resource }) => [Action, Resource]);
    expect(resources).toEqual(
      expect.arrayContaining([[['logs:CreateLogStream', 'logs:PutLogEvents'], `${group}:log-stream:*`]]),
    );
  });

  test('its role exists in every phase', () => {
    expect(networkPlanOf({}, { phase: 'FINALISED' }).flowLog.role.exists).toBe(true);
  });

  test('its key encrypts the flow log and nothing else', () => {
    const [administration, log, ...more] = networkKeyPolicyOf(networkPlanOf()).Statement;
    expect([administration?.Sid, log?.Sid, log?.Principal, log?.Condition, more]).toEqual([
      'Administration',
      'FlowLog',
      { Service: 'logs.us-east-1.amazonaws.com' },
      {
        ArnEquals: {
          'kms:EncryptionContext:aws:logs:arn':
            'arn:aws:logs:us-east-1:111122223333:log-group:/regionlift/rl/orders/network/flow',
        },
      },
      [],
    ]);
  });

  test('both dialects export the same (A8)', () => {
    expect(Object.values(networkOutputs(networkPlanOf())).map(({ name }) => name)).toEqual([
      'NetworkVpcId',
      'NetworkPublicSubnetIds',
      'NetworkPrivateSubnetIds',
      'NetworkNatIpAddresses',
    ]);
  });
});
