import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MigrationNetwork } from '../../src';
import { networkOutputs } from '../../src/core';
import { goodNetwork, migrationFacts, networkPlanOf } from '../cases';
import { networkProgram, networkPropsOf, synthesizedNetwork } from '../cdk-program';
import { all } from './all';

describe('MigrationNetwork (CDK)', () => {
  test('has a public and a private subnet in each zone, none of which gives out public addresses', () => {
    const { target, network } = synthesizedNetwork();
    expect(
      all(target, 'AWS::EC2::Subnet').map(({ AvailabilityZone, CidrBlock, MapPublicIpOnLaunch }) => [
        AvailabilityZone,
        CidrBlock,
        MapPublicIpOnLaunch,
      ]),
    ).toEqual(
      networkPlanOf().zones.flatMap(({ availabilityZone, publicCidr, privateCidr }) => [
        [availabilityZone, publicCidr, false],
        [availabilityZone, privateCidr, false],
      ]),
    );
    expect([network.publicSubnetIds.length, network.privateSubnetIds.length, network.vpcCidr]).toEqual([
      3,
      3,
      '10.21.0.0/16',
    ]);
  });

  test('private subnets leave by the NAT gateway of their zone, or by the one that there is', () => {
    const nats = (facts: Parameters<typeof synthesizedNetwork>[0]) => {
      const { target } = synthesizedNetwork(facts);
      return all(target, 'AWS::EC2::Route').flatMap(({ NatGatewayId }) => (NatGatewayId ? [NatGatewayId.Ref] : []));
    };
    expect(new Set(nats({})).size).toBe(3);
    expect(nats({ natGateways: 'ONE' })).toHaveLength(3);
    expect(new Set(nats({ natGateways: 'ONE' })).size).toBe(1);
  });

  test('logs every connection, encrypted, to a group that is kept', () => {
    const { target } = synthesizedNetwork();
    const [vpc] = Object.keys(target.findResources('AWS::EC2::VPC'));
    const [key] = Object.keys(target.findResources('AWS::KMS::Key'));
    const [group] = Object.entries(target.findResources('AWS::Logs::LogGroup'));
    expect(group?.[1]).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { KmsKeyId: { 'Fn::GetAtt': [key, 'Arn'] } },
    });
    expect(all(target, 'AWS::EC2::FlowLog')).toEqual([
      expect.objectContaining({
        ResourceId: { Ref: vpc },
        ResourceType: 'VPC',
        TrafficType: 'ALL',
        LogDestination: { 'Fn::GetAtt': [group?.[0], 'Arn'] },
      }),
    ]);
  });

  test('exports its ids (A8)', () => {
    const { target } = synthesizedNetwork();
    expect(Object.keys(target.findOutputs('*'))).toEqual(
      Object.values(networkOutputs(networkPlanOf())).map(({ name }) => name),
    );
  });

  test('puts the permissions boundary on its role, and refuses one that follows it (IAM-6)', () => {
    const boundary = 'arn:aws:iam::111122223333:policy/rl-orders-boundary';
    const before = networkProgram();
    before.orders.usePermissionsBoundary(boundary);
    before.network();
    expect(
      all(Template.fromStack(before.orders.targetStack), 'AWS::IAM::Role').map((role) => role.PermissionsBoundary),
    ).toEqual([boundary]);
    const after = networkProgram();
    after.network();
    expect(() => after.orders.usePermissionsBoundary(boundary)).toThrow(
      '[BoundaryAfterParts] found network declared before',
    );
  });

  test('may be declared beside another one', () => {
    const app = new App();
    const orders = new RegionMigration(app, 'Orders', {
      from: String(migrationFacts.from),
      to: String(migrationFacts.to),
      account: String(migrationFacts.account),
      phase: MigrationPhase.REPLICATE,
    });
    const [first, second] = ['Front', 'Back'].map(
      (id) => new MigrationNetwork(orders, id, networkPropsOf(goodNetwork)),
    );
    expect(MigrationNetwork._of(orders, String(second?.vpcId))).toBe(second);
    expect(MigrationNetwork._of(orders, String(first?.vpcId))).toBe(first);
    expect(MigrationNetwork._of(orders, 'vpc-0fedcba9876543210')).toBeUndefined();
  });
});
