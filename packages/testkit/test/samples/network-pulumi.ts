import * as ec2 from '@pulumi/aws/ec2';
import type * as rds from '@pulumi/aws/rds';
import * as route53 from '@pulumi/aws/route53';
import * as vpc from '@pulumi/aws/vpc';
import * as sample from './database';
import { region, tags } from './workload';

const postgres = { ipProtocol: 'tcp', fromPort: 5432, toPort: 5432 };

/** A group of the databases, which everything may leave, and one of their clients, which may reach nothing else. */
export function securityGroups(): { database: ec2.SecurityGroup; clients: ec2.SecurityGroup } {
  const group = { region, tags, vpcId: sample.vpcId };
  const database = new ec2.SecurityGroup('database-group', {
    ...group,
    name: 'sample-database',
    description: 'the databases',
    egress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }],
    revokeRulesOnDelete: false,
  });
  const clients = new ec2.SecurityGroup('clients-group', {
    ...group,
    name: 'sample-clients',
    description: 'their clients',
  });
  const into = { region, securityGroupId: database.id };
  new vpc.SecurityGroupIngressRule('from-vpc', {
    ...into,
    ...postgres,
    cidrIpv4: '10.0.0.0/16',
    description: 'the vpc',
  });
  new vpc.SecurityGroupIngressRule('from-clients', { ...into, ...postgres, referencedSecurityGroupId: clients.id });
  const out = { region, securityGroupId: clients.id };
  new vpc.SecurityGroupEgressRule('to-database', { ...out, ...postgres, referencedSecurityGroupId: database.id });
  new vpc.SecurityGroupEgressRule('to-endpoints', {
    ...out,
    ipProtocol: 'tcp',
    fromPort: 443,
    toPort: 443,
    cidrIpv4: '10.0.0.0/16',
  });
  return { database, clients };
}

/** The private zone, the name that clients know, and a weighted one. */
export function names(database: rds.Instance): void {
  const { name, comment, vpcs, record, ttl } = sample.zone;
  const zone = new route53.Zone(
    'zone',
    { tags, name, comment, vpcs, forceDestroy: false },
    { protect: true, retainOnDelete: true },
  );
  new route53.Record('name', {
    zoneId: zone.zoneId,
    name: record,
    type: 'CNAME',
    ttl,
    records: [database.address],
  });
  new route53.Record('weighted', {
    zoneId: zone.id,
    name: 'web.orders.internal',
    type: 'CNAME',
    ttl: 60,
    setIdentifier: 'blue',
    weightedRoutingPolicies: [{ weight: 100 }],
    records: ['blue.example.com'],
  });
}
