import * as ec2 from '@pulumi/aws/ec2';
import * as rds from '@pulumi/aws/rds';
import * as vpc from '@pulumi/aws/vpc';
import type { Site } from '@regionlift/migration/pulumi';
import {
  type CidrRule,
  type DatabasePlan,
  databaseSecurityGroup,
  runtimeSecurityGroup,
  type SecurityGroupPlan,
  sourceIngress,
} from '../../core';
import type { DatabaseMigrationArgs } from '../database-migration-args';

/** Security group of the database, and its subnet group. */
export function renderNetwork(site: Site, plan: DatabasePlan, args: DatabaseMigrationArgs) {
  return {
    securityGroup: renderGroup(site, 'security-group', args, databaseSecurityGroup(plan, args.targetVpcCidr)),
    subnetGroup: new rds.SubnetGroup(
      `${site.name}-subnet-group`,
      {
        region: site.region,
        name: plan.target.subnetGroupName,
        description: `Target database of the part ${plan.part}`,
        subnetIds: args.targetSubnetIds,
        tags: site.tags,
      },
      site.child,
    ),
  };
}

/** Security group of the runtime. */
export const renderRuntimeGroup = (site: Site, plan: DatabasePlan, args: DatabaseMigrationArgs): ec2.SecurityGroup =>
  renderGroup(site, 'runtime-security-group', args, runtimeSecurityGroup(plan, args.targetVpcCidr));

/** Lets the target's VPC into the source's security group. */
export function renderSourceIngress(site: Site, plan: DatabasePlan, groupId: string, targetVpcCidr: string): void {
  const { port, cidr, description } = sourceIngress(plan, targetVpcCidr);
  new vpc.SecurityGroupIngressRule(
    `${site.name}-source-ingress`,
    {
      region: site.region,
      securityGroupId: groupId,
      ipProtocol: 'tcp',
      fromPort: port,
      toPort: port,
      cidrIpv4: cidr,
      description,
    },
    site.child,
  );
}

const renderGroup = (
  { name, region, tags, child }: Site,
  id: string,
  { targetVpcId }: DatabaseMigrationArgs,
  group: SecurityGroupPlan,
): ec2.SecurityGroup =>
  new ec2.SecurityGroup(
    `${name}-${id}`,
    {
      region,
      name: group.name,
      description: group.description,
      vpcId: targetVpcId,
      ingress: group.ingress.map(tcp),
      egress: group.egress.map(tcp),
      tags,
    },
    child,
  );

const tcp = ({ port, cidr, description }: CidrRule) => ({
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  cidrBlocks: [cidr],
  description,
});
