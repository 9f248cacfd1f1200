import { CfnSecurityGroup, CfnSecurityGroupIngress } from 'aws-cdk-lib/aws-ec2';
import { CfnDBSubnetGroup } from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';
import {
  type CidrRule,
  type DatabasePlan,
  databaseSecurityGroup,
  runtimeSecurityGroup,
  type SecurityGroupPlan,
  sourceIngress,
} from '../../core';
import type { DatabaseMigrationProps } from '../database-migration-props';

/** Security group of the database, and its subnet group. */
export function renderNetwork(scope: Construct, plan: DatabasePlan, props: DatabaseMigrationProps) {
  return {
    securityGroup: renderGroup(scope, 'SecurityGroup', props, databaseSecurityGroup(plan, props.targetVpcCidr)),
    subnetGroup: new CfnDBSubnetGroup(scope, 'SubnetGroup', {
      dbSubnetGroupName: plan.target.subnetGroupName,
      dbSubnetGroupDescription: `Target database of the part ${plan.part}`,
      subnetIds: props.targetSubnetIds,
    }),
  };
}

/** Security group of the runtime. */
export const renderRuntimeGroup = (scope: Construct, plan: DatabasePlan, props: DatabaseMigrationProps) =>
  renderGroup(scope, 'RuntimeSecurityGroup', props, runtimeSecurityGroup(plan, props.targetVpcCidr));

/** Lets the target's VPC into the source's security group. */
export function renderSourceIngress(
  scope: Construct,
  plan: DatabasePlan,
  groupId: string,
  targetVpcCidr: string,
): void {
  new CfnSecurityGroupIngress(scope, 'SourceIngress', { groupId, ...tcp(sourceIngress(plan, targetVpcCidr)) });
}

const renderGroup = (
  scope: Construct,
  id: string,
  { targetVpcId }: DatabaseMigrationProps,
  { name, description, ingress, egress }: SecurityGroupPlan,
): CfnSecurityGroup =>
  new CfnSecurityGroup(scope, id, {
    groupName: name,
    groupDescription: description,
    vpcId: targetVpcId,
    securityGroupIngress: ingress.length > 0 ? ingress.map(tcp) : undefined,
    securityGroupEgress: egress.map(tcp),
  });

const tcp = ({ port, cidr, description }: CidrRule) => ({
  ipProtocol: 'tcp',
  fromPort: port,
  toPort: port,
  cidrIp: cidr,
  description,
});
