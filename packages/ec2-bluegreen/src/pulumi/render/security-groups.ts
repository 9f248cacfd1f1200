import * as ec2 from '@pulumi/aws/ec2';
import * as vpc from '@pulumi/aws/vpc';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { type FleetPlan, presenceOf, type SecurityGroupPlan, type SecurityGroupRule } from '../../core';

/** The groups of a part by who stands in them. */
export interface FleetSecurityGroups {
  readonly loadBalancer: ec2.SecurityGroup;
  readonly instances: ec2.SecurityGroup;
  /** Undefined when the runtime is gone. */
  readonly runtime?: ec2.SecurityGroup;
}

/**
 * The security groups of a part. What one of them lets in from another stands in the group, what it lets out to another in a
 * resource of its own, so that nothing refers back. Those that the load balancer stands in stay with it.
 */
export function renderSecurityGroups(site: Site, plan: FleetPlan, vpcId: pulumi.Input<string>): FleetSecurityGroups {
  const declared = plan.target.securityGroups;
  const { child, stateful, setting } = site;
  const runtime = presenceOf(plan).actors
    ? renderSecurityGroup(site, 'runtime-security-group', vpcId, declared.runtime, child)
    : undefined;
  const loadBalancer = renderSecurityGroup(
    site,
    'load-balancer-security-group',
    vpcId,
    declared.loadBalancer,
    stateful,
    runtime && { RUNTIME: runtime.id },
  );
  const instances = renderSecurityGroup(site, 'instance-security-group', vpcId, declared.instances, stateful, {
    LOAD_BALANCER: loadBalancer.id,
  });
  const ids = { INSTANCES: instances.id, LOAD_BALANCER: loadBalancer.id };
  renderWaysOut(site, 'load-balancer-security-group', loadBalancer, declared.loadBalancer, setting, ids);
  if (runtime) renderWaysOut(site, 'runtime-security-group', runtime, declared.runtime, child, ids);
  return { loadBalancer, instances, ...(runtime && { runtime }) };
}

/**
 * A security group with its lines; those that let out stand in it unless one of them leads to another group. A line from a
 * group that is not declared in this phase is not declared either.
 *
 * The provider leaves a direction alone of which the group says nothing (terraform-provider-aws,
 * `internal/service/ec2/vpc_security_group.go`: `ingress` and `egress` are computed); one direction is never given both ways.
 *
 * @param sources the groups that its lines let in from
 */
export const renderSecurityGroup = (
  { name, region, tags }: Site,
  id: string,
  vpcId: pulumi.Input<string>,
  { name: groupName, description, ingress, egress }: SecurityGroupPlan,
  options: pulumi.CustomResourceOptions,
  sources: GroupIds = {},
): ec2.SecurityGroup =>
  new ec2.SecurityGroup(
    `${name}-${id}`,
    {
      region,
      name: groupName,
      description,
      vpcId,
      ...linesIn('ingress', ingress, sources),
      ...(!leadsToGroups(egress) && linesIn('egress', egress)),
      tags,
    },
    options,
  );

/** What a group lets out, line by line, when one of the lines leads to another group of the part. */
function renderWaysOut(
  { name, region }: Site,
  id: string,
  { id: securityGroupId }: ec2.SecurityGroup,
  { egress }: SecurityGroupPlan,
  options: pulumi.CustomResourceOptions,
  ids: GroupIds,
): void {
  if (!leadsToGroups(egress)) return;
  for (const { port, description, cidr, group } of egress) {
    new vpc.SecurityGroupEgressRule(
      `${name}-${id}-to-${nameOf({ cidr, group })}`,
      {
        region,
        securityGroupId,
        ipProtocol: 'tcp',
        fromPort: port,
        toPort: port,
        description,
        ...(group === undefined ? { cidrIpv4: cidr } : { referencedSecurityGroupId: ids[group] }),
      },
      options,
    );
  }
}

const leadsToGroups = (rules: readonly SecurityGroupRule[]): boolean => rules.some(({ group }) => group !== undefined);

/** Lines that say the same but for the other end are one, as the provider reads them. */
function linesIn(direction: 'ingress' | 'egress', rules: readonly SecurityGroupRule[], ids: GroupIds = {}) {
  const lines = new Map<
    string,
    { port: number; description: string; cidrs: string[]; groups: pulumi.Input<string>[] }
  >();
  for (const { port, description, cidr, group } of rules) {
    const key = `${port} ${description}`;
    const line = lines.get(key) ?? { port, description, cidrs: [], groups: [] };
    const other = group && ids[group];
    if (cidr !== undefined) lines.set(key, { ...line, cidrs: [...line.cidrs, cidr] });
    else if (other !== undefined) lines.set(key, { ...line, groups: [...line.groups, other] });
  }
  const declared = [...lines.values()].map(({ port, description, cidrs, groups }) => ({
    protocol: 'tcp',
    fromPort: port,
    toPort: port,
    description,
    ...(cidrs.length > 0 && { cidrBlocks: cidrs }),
    ...(groups.length > 0 && { securityGroups: groups }),
  }));
  return declared.length > 0 ? { [direction]: declared } : {};
}

const nameOf = ({ cidr = '', group }: Pick<SecurityGroupRule, 'cidr' | 'group'>): string =>
  group === undefined ? cidr.replace('/', '-') : group.toLowerCase().replace('_', '-');

type GroupIds = { readonly [Group in NonNullable<SecurityGroupRule['group']>]?: pulumi.Input<string> };
