import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnSecurityGroup, CfnSecurityGroupIngress } from 'aws-cdk-lib/aws-ec2';
import type { CfnDBInstance } from 'aws-cdk-lib/aws-rds';
import { CfnHostedZone, CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import * as sample from './database';

/** A group of the databases, which everything may leave, and one of their clients, which may reach nothing else. */
export function securityGroups(stack: Stack): { database: CfnSecurityGroup; clients: CfnSecurityGroup } {
  const database = new CfnSecurityGroup(stack, 'DatabaseGroup', {
    groupName: 'sample-database',
    groupDescription: 'the databases',
    vpcId: sample.vpcId,
    securityGroupIngress: [
      { ipProtocol: 'tcp', fromPort: 5432, toPort: 5432, cidrIp: '10.0.0.0/16', description: 'the vpc' },
    ],
  });
  const clients = new CfnSecurityGroup(stack, 'ClientsGroup', {
    groupName: 'sample-clients',
    groupDescription: 'their clients',
    vpcId: sample.vpcId,
    securityGroupEgress: [
      { ipProtocol: 'tcp', fromPort: 5432, toPort: 5432, destinationSecurityGroupId: database.attrGroupId },
      { ipProtocol: 'tcp', fromPort: 443, toPort: 443, cidrIp: '10.0.0.0/16' },
    ],
  });
  new CfnSecurityGroupIngress(stack, 'FromClients', {
    groupId: database.ref,
    ipProtocol: 'tcp',
    fromPort: 5432,
    toPort: 5432,
    sourceSecurityGroupId: clients.ref,
  });
  return { database, clients };
}

/** The private zone, the name that clients know, and a weighted one. */
export function names(stack: Stack, database: CfnDBInstance): void {
  const zone = new CfnHostedZone(stack, 'Zone', {
    name: `${sample.zone.name}.`,
    hostedZoneConfig: { comment: sample.zone.comment },
    vpcs: sample.zone.vpcs,
  });
  zone.applyRemovalPolicy(RemovalPolicy.RETAIN);
  new CfnRecordSet(stack, 'Name', {
    hostedZoneId: zone.ref,
    name: `${sample.zone.record}.`,
    type: 'CNAME',
    ttl: String(sample.zone.ttl),
    resourceRecords: [database.attrEndpointAddress],
  });
  new CfnRecordSet(stack, 'Weighted', {
    hostedZoneId: zone.attrId,
    name: 'web.orders.internal',
    type: 'CNAME',
    ttl: '60',
    setIdentifier: 'blue',
    weight: 100,
    resourceRecords: ['blue.example.com.'],
  });
}
