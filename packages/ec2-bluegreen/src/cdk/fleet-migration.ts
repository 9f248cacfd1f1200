import { type IMigrationPart, MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { type ISecurityGroup, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { type IRole, Role } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { type IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import {
  type FleetPlan,
  fleetAlarms,
  fleetDeclaration,
  fleetKeyPolicyOf,
  planFleetMigration,
  planFleetRoles,
  presenceOf,
} from '../core';
import { fleetFactsOf } from './facts';
import type { FleetMigrationProps } from './fleet-migration-props';
import { MigrationNetwork } from './migration-network';
import { renderAccelerator } from './render/accelerator';
import { renderAccessLogs } from './render/access-logs';
import { renderInstanceRole } from './render/instance-role';
import { renderLaunchTemplate } from './render/launch-template';
import { renderLoadBalancer } from './render/load-balancer';
import { addFleetOutputs, byOutputName, outputValues } from './render/outputs';
import { renderRuntime } from './render/runtime';
import { renderScalingGroup } from './render/scaling-group';
import { renderSecurityGroups } from './render/security-groups';
import { renderSettings } from './render/settings';

/**
 * A fleet's move to another region behind addresses that do not change (EC2-1): a load balancer in front of a fleet of its
 * own, made from a copied and encrypted image; the accelerator in front of both regions, or the records that take its
 * place; alarms; and the function that scales the target to the source, moves clients step by step, and leads them back.
 *
 * The fleet itself follows in phase PROMOTED, when its image is copied. The split of clients stands in no template: a
 * deployment never changes it.
 *
 * Throws one error that lists every finding when the inputs are not usable; nothing is created then. Codes: see the
 * README, "What is refused".
 */
export class FleetMigration extends Construct implements IMigrationPart {
  public readonly partName: string;
  /** Name by which clients reach the fleet, before and after. */
  public readonly hostName: string;
  /** Name of the target's Auto Scaling group. Deterministic; the group exists from phase PROMOTED on. */
  public readonly scalingGroupName: string;
  /** ARN of the target's load balancer, for use in the target stack. */
  public readonly loadBalancerArn: string;
  /** Name of the target's load balancer in DNS, for use in the target stack. */
  public readonly loadBalancerDnsName: string;
  /** ARN of the target group of the target's instances. */
  public readonly targetGroupArn: string;
  /** The two addresses that clients keep; undefined where records move them, or the accelerator exists already. */
  public readonly staticIpAddresses?: string[];
  /** Name of the accelerator in DNS; undefined where records move clients, or the accelerator exists already. */
  public readonly acceleratorDnsName?: string;
  /** The customer-managed key of the target: volumes, image, log. Grants on it change the grantee's policy only. */
  public readonly targetKey: IKey;
  /** Role of the target's instances. It is there in every phase; the permissions boundary cuts what is granted to it. */
  public readonly instanceRole: IRole;
  /** Security group of the target's load balancer. */
  public readonly loadBalancerSecurityGroup: ISecurityGroup;
  /** Security group of the target's instances. */
  public readonly instanceSecurityGroup: ISecurityGroup;
  /** The function that carries out the part's steps; undefined in phase FINALISED. */
  public readonly runtimeFunction?: IFunction;

  /** @internal */
  public readonly _plan: FleetPlan;

  constructor(scope: Construct, id: string, props: FleetMigrationProps) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    this.partName = migration._acceptPartName(this, id);
    const { path: subject } = this.node;
    const plan = RegionMigration._accept(this, planFleetMigration(subject, migration._plan, fleetFactsOf(id, props)));
    const roles = RegionMigration._accept(this, planFleetRoles(subject, plan));
    this._plan = plan;
    this.hostName = plan.hostName;
    this.scalingGroupName = plan.target.scalingGroup.name;

    const target = PartRendering._scope(migration, MigrationSide.TARGET, id);
    const key = PartRendering._key(target, plan.keyAlias, `Fleet ${this.scalingGroupName}`, fleetKeyPolicyOf(plan));
    const log = PartRendering._log(target, plan.log, key.attrArn);
    const groups = renderSecurityGroups(target, plan, props.targetVpcId);
    const balancer = renderLoadBalancer(
      target,
      plan,
      props,
      groups.loadBalancer.attrGroupId,
      renderAccessLogs(target, plan),
    );
    const clients = plan.accelerator && renderAccelerator(target, plan, plan.accelerator, balancer.loadBalancer.ref);
    const network = MigrationNetwork._of(migration, props.targetVpcId);
    // Elastic Load Balancing refuses the load balancer while the VPC has no internet gateway, and no reference says so.
    for (const way of network?._ways.publicWays ?? []) balancer.loadBalancer.addResourceDependency(way);
    const instances = renderInstanceRole(target, plan, roles.instance, migration.permissionsBoundaryArn);
    renderSettings(target, plan, props.settings);
    if (presenceOf(plan).fleet) {
      const template = renderLaunchTemplate(target, plan, {
        profile: instances.profile,
        securityGroupId: groups.instances.attrGroupId,
        keyArn: key.attrArn,
        userData: props.userData?.render(),
      });
      const group = renderScalingGroup(target, plan, props.privateSubnetIds, template, balancer);
      for (const way of network?._ways.privateWays ?? []) group.addResourceDependency(way);
    }
    const runtime =
      groups.runtime &&
      renderRuntime(target, plan, {
        role: roles.runtime,
        permissionsBoundary: migration.permissionsBoundaryArn,
        balancer,
        clients,
        logGroupName: log.ref,
        subnetIds: props.privateSubnetIds,
        securityGroupId: groups.runtime.attrGroupId,
      });
    const values = outputValues(plan, { balancer, clients, keyArn: key.attrArn, runtime });
    const alarms = fleetAlarms(plan);
    const outputs = byOutputName(plan, values);
    PartRendering._alarms(target, alarms, 'TARGET', outputs);
    PartRendering._alarms(PartRendering._scope(migration, MigrationSide.SOURCE, id), alarms, 'SOURCE');
    addFleetOutputs(migration, plan, values);

    this.loadBalancerArn = balancer.loadBalancer.ref;
    this.loadBalancerDnsName = balancer.loadBalancer.attrDnsName;
    this.targetGroupArn = balancer.targetGroup.ref;
    this.staticIpAddresses = clients?.accelerator?.attrIpv4Addresses;
    this.acceleratorDnsName = clients?.accelerator?.attrDnsName;
    this.targetKey = Key.fromKeyArn(target, 'TargetKey', key.attrArn);
    this.instanceRole = Role.fromRoleName(target, 'Instances', instances.role.ref);
    this.loadBalancerSecurityGroup = imported(target, 'LoadBalancerGroup', groups.loadBalancer.attrGroupId);
    this.instanceSecurityGroup = imported(target, 'InstanceGroup', groups.instances.attrGroupId);
    this.runtimeFunction =
      runtime &&
      LambdaFunction.fromFunctionAttributes(target, 'Function', {
        functionArn: runtime.attrArn,
        sameEnvironment: true,
      });
    migration._registerPart(fleetDeclaration(plan), outputs);
  }
}

const imported = (scope: Construct, id: string, groupId: string): ISecurityGroup =>
  SecurityGroup.fromSecurityGroupId(scope, id, groupId, { mutable: false });
