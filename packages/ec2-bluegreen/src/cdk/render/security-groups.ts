import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnSecurityGroup, CfnSecurityGroupIngress } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { type FleetPlan, presenceOf, type SecurityGroupPlan, type SecurityGroupRule } from '../../core';

/** The groups of a part by who stands in them. */
export interface FleetSecurityGroups {
  readonly loadBalancer: CfnSecurityGroup;
  readonly instances: CfnSecurityGroup;
  /** Undefined when the runtime is gone. */
  readonly runtime?: CfnSecurityGroup;
}

/**
 * The security groups of a part. What one of them lets out to another stands in the group, what it lets in from another in
 * a resource of its own, so that nothing refers back. Those that the load balancer stands in stay with it.
 */
export function renderSecurityGroups(scope: Construct, plan: FleetPlan, vpcId: string): FleetSecurityGroups {
  const declared = plan.target.securityGroups;
  const instances = renderSecurityGroup(scope, 'InstanceSecurityGroup', vpcId, declared.instances);
  const loadBalancer = renderSecurityGroup(scope, 'LoadBalancerSecurityGroup', vpcId, declared.loadBalancer, {
    INSTANCES: instances.attrGroupId,
  });
  for (const kept of [instances, loadBalancer]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
  const runtime = presenceOf(plan).actors
    ? renderSecurityGroup(scope, 'RuntimeSecurityGroup', vpcId, declared.runtime, {
        INSTANCES: instances.attrGroupId,
        LOAD_BALANCER: loadBalancer.attrGroupId,
      })
    : undefined;
  const ids: GroupIds = {
    INSTANCES: instances.attrGroupId,
    LOAD_BALANCER: loadBalancer.attrGroupId,
    RUNTIME: runtime?.attrGroupId,
  };
  renderIngressFromGroups(scope, instances, declared.instances, ids);
  renderIngressFromGroups(scope, loadBalancer, declared.loadBalancer, ids);
  if (runtime) renderIngressFromGroups(scope, runtime, declared.runtime, ids);
  return { loadBalancer, instances, runtime };
}

/**
 * A security group with its lines, but those that let other groups of the part in.
 *
 * @param ids the groups that its lines let out to
 */
export const renderSecurityGroup = (
  scope: Construct,
  id: string,
  vpcId: string,
  { name, description, ingress, egress }: SecurityGroupPlan,
  ids: GroupIds = {},
): CfnSecurityGroup => {
  const ranges = ingress.filter(({ group }) => group === undefined);
  return new CfnSecurityGroup(scope, id, {
    groupName: name,
    groupDescription: description,
    vpcId,
    securityGroupIngress: ranges.length > 0 ? ranges.map((rule) => ({ ...tcp(rule), cidrIp: rule.cidr })) : undefined,
    securityGroupEgress: egress.map((rule) => ({
      ...tcp(rule),
      cidrIp: rule.cidr,
      destinationSecurityGroupId: rule.group && ids[rule.group],
    })),
  });
};

/** A line from a group that is not declared in this phase is not declared either. */
function renderIngressFromGroups(scope: Construct, group: CfnSecurityGroup, plan: SecurityGroupPlan, ids: GroupIds) {
  for (const rule of plan.ingress) {
    const source = rule.group && ids[rule.group];
    if (rule.group === undefined || source === undefined) continue;
    const line = new CfnSecurityGroupIngress(scope, `${group.node.id}From${groupIds[rule.group]}${rule.port}`, {
      groupId: group.attrGroupId,
      sourceSecurityGroupId: source,
      ...tcp(rule),
    });
    if (rule.group !== 'RUNTIME') line.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}

const groupIds = { INSTANCES: 'Instances', LOAD_BALANCER: 'LoadBalancer', RUNTIME: 'Runtime' } as const;

type GroupIds = { readonly [Group in keyof typeof groupIds]?: string };

const tcp = ({ port, description }: SecurityGroupRule) => ({
  ipProtocol: 'tcp',
  fromPort: port,
  toPort: port,
  description,
});
