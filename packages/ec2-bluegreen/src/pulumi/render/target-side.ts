import type * as globalaccelerator from '@pulumi/aws/globalaccelerator';
import type * as iam from '@pulumi/aws/iam';
import type * as kms from '@pulumi/aws/kms';
import type * as lambda from '@pulumi/aws/lambda';
import type * as lb from '@pulumi/aws/lb';
import * as pulumi from '@pulumi/pulumi';
import { renderAlarms, renderKey, renderLog, type Site, siteOf } from '@regionlift/migration/pulumi';
import { type FleetPlan, type FleetRoles, fleetAlarms, fleetKeyPolicyOf, presenceOf } from '../../core';
import type { FleetMigrationArgs } from '../fleet-migration-args';
import { type RenderedAccelerator, renderAccelerator } from './accelerator';
import { renderAccessLogs } from './access-logs';
import { type RenderedInstanceRole, renderInstanceRole } from './instance-role';
import { renderLaunchTemplate } from './launch-template';
import { type RenderedLoadBalancer, renderLoadBalancer } from './load-balancer';
import { byOutputName, type FleetOutputValues } from './outputs';
import { renderRuntime } from './runtime';
import { renderScalingGroup } from './scaling-group';
import { type FleetSecurityGroups, renderSecurityGroups } from './security-groups';
import { renderSettings } from './settings';

/** What the target side of a part offers. */
export interface TargetSide {
  readonly key: kms.Key;
  readonly loadBalancer: lb.LoadBalancer;
  readonly targetGroup: lb.TargetGroup;
  readonly groups: FleetSecurityGroups;
  readonly instanceRole: iam.Role;
  readonly accelerator?: globalaccelerator.Accelerator;
  readonly runtime?: lambda.Function;
  readonly outputs: FleetOutputValues;
}

/** The target side of a part; it stands alone, whatever becomes of the source region. */
export function renderTargetSide(
  args: FleetMigrationArgs,
  name: string,
  parent: pulumi.Resource,
  plan: FleetPlan,
  roles: FleetRoles,
): TargetSide {
  const { permissionsBoundaryArn } = args.migration;
  const site = siteOf(args.migration, 'TARGET', name, parent);
  const key = renderKey(site, 'key', plan.keyAlias, `Fleet ${plan.target.scalingGroup.name}`, fleetKeyPolicyOf(plan));
  const log = renderLog(site, plan.log, key.arn);
  const groups = renderSecurityGroups(site, plan, args.targetVpcId);
  const balancer = renderLoadBalancer(site, plan, args, groups.loadBalancer.id, renderAccessLogs(site, plan));
  const clients = plan.accelerator && renderAccelerator(site, plan, plan.accelerator, balancer.loadBalancer.arn);
  const instances = renderInstanceRole(site, plan, roles.instance, permissionsBoundaryArn);
  renderSettings(site, plan, args.settings);
  if (presenceOf(plan).fleet) renderFleet(site, args, plan, { key, groups, balancer, instances });
  const runtime =
    groups.runtime &&
    renderRuntime(site, plan, {
      role: roles.runtime,
      permissionsBoundary: permissionsBoundaryArn,
      balancer,
      clients,
      log,
      subnetIds: args.privateSubnetIds,
      securityGroupId: groups.runtime.id,
    });
  const outputs = outputValues(plan, key, balancer, clients, runtime);
  renderAlarms(site, fleetAlarms(plan), 'TARGET', byOutputName(plan, outputs));
  return {
    key,
    loadBalancer: balancer.loadBalancer,
    targetGroup: balancer.targetGroup,
    groups,
    instanceRole: instances.role,
    ...(clients?.accelerator && { accelerator: clients.accelerator }),
    ...(runtime && { runtime }),
    outputs,
  };
}

/** The instances of green. */
function renderFleet(
  site: Site,
  { userData, privateSubnetIds }: FleetMigrationArgs,
  plan: FleetPlan,
  around: {
    readonly key: kms.Key;
    readonly groups: FleetSecurityGroups;
    readonly balancer: RenderedLoadBalancer;
    readonly instances: RenderedInstanceRole;
  },
): void {
  const template = renderLaunchTemplate(site, plan, {
    instances: around.instances,
    securityGroupId: around.groups.instances.id,
    keyArn: around.key.arn,
    ...(userData !== undefined && { userData }),
  });
  renderScalingGroup(site, plan, privateSubnetIds, template, around.balancer);
}

/** The static addresses of an accelerator that speaks IPv4 alone: one set. */
export const addressesOf = (accelerator: globalaccelerator.Accelerator): pulumi.Output<string[]> =>
  pulumi.output(accelerator.ipSets).apply((sets) => [...(sets[0]?.ipAddresses ?? [])]);

const outputValues = (
  plan: FleetPlan,
  key: kms.Key,
  { loadBalancer, targetGroup }: RenderedLoadBalancer,
  clients: RenderedAccelerator | undefined,
  runtime: lambda.Function | undefined,
): FleetOutputValues => ({
  loadBalancerDnsName: loadBalancer.dnsName,
  loadBalancerName: loadBalancer.arnSuffix,
  targetGroupName: targetGroup.arnSuffix,
  scalingGroupName: plan.target.scalingGroup.name,
  targetKey: key.arn,
  runtimeFunction: runtime?.arn,
  staticIpAddresses: clients?.accelerator && addressesOf(clients.accelerator).apply((addresses) => addresses.join(',')),
  acceleratorDnsName: clients?.accelerator?.dnsName,
  accelerator: clients?.accelerator?.arn,
});
