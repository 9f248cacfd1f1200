import * as pulumi from '@pulumi/pulumi';
import { renderAlarms, siteOf } from '@regionlift/migration/pulumi';
import { type FleetPlan, fleetAlarms, fleetDeclaration, planFleetMigration, planFleetRoles } from '../core';
import { fleetFactsOf } from './facts';
import type { FleetMigrationArgs } from './fleet-migration-args';
import { addFleetOutputs, byOutputName } from './render/outputs';
import { addressesOf, renderTargetSide } from './render/target-side';

/**
 * A fleet's move to another region behind addresses that do not change (EC2-1): a load balancer in front of a fleet of its
 * own, made from a copied and encrypted image; the accelerator in front of both regions, or the records that take its
 * place; alarms; and the function that scales the target to the source, moves clients step by step, and leads them back.
 *
 * The fleet itself follows in phase PROMOTED, when its image is copied. The split of clients stands in no program: a
 * deployment never changes it.
 *
 * Throws an `InputPropertiesError` that lists every finding when the inputs are not usable; nothing is registered then but
 * the component itself. Codes: see the README, "What is refused".
 */
export class FleetMigration extends pulumi.ComponentResource {
  /** The part's name in the migration, lower-case: `web`. */
  public readonly partName: string;
  /** Name by which clients reach the fleet, before and after. */
  public readonly hostName: pulumi.Output<string>;
  /** Name of the target's Auto Scaling group. Deterministic; the group exists from phase PROMOTED on. */
  public readonly scalingGroupName: pulumi.Output<string>;
  /** ARN of the target's load balancer; undefined where this stack does not declare the target side. */
  public readonly loadBalancerArn: pulumi.Output<string | undefined>;
  /** Name of the target's load balancer in DNS; undefined where this stack does not declare the target side. */
  public readonly loadBalancerDnsName: pulumi.Output<string | undefined>;
  /** ARN of the target group of the target's instances; undefined where this stack does not declare the target side. */
  public readonly targetGroupArn: pulumi.Output<string | undefined>;
  /** The two addresses that clients keep; undefined where records move them, or the accelerator exists already. */
  public readonly staticIpAddresses: pulumi.Output<string[] | undefined>;
  /** Name of the accelerator in DNS; undefined where records move clients, or the accelerator exists already. */
  public readonly acceleratorDnsName: pulumi.Output<string | undefined>;
  /** ARN of the customer-managed key of volumes, image and log; undefined where this stack does not declare the target side. */
  public readonly targetKeyArn: pulumi.Output<string | undefined>;
  /**
   * Name of the role of the target's instances, to attach policies to: it is there in every phase, and the permissions boundary
   * cuts what is granted to it. Undefined where this stack does not declare the target side.
   */
  public readonly instanceRoleName: pulumi.Output<string | undefined>;
  /** Id of the security group of the target's load balancer; undefined where this stack does not declare the target side. */
  public readonly loadBalancerSecurityGroupId: pulumi.Output<string | undefined>;
  /** Id of the security group of the target's instances; undefined where this stack does not declare the target side. */
  public readonly instanceSecurityGroupId: pulumi.Output<string | undefined>;
  /** ARN of the function that carries out the part's steps; undefined in phase FINALISED. */
  public readonly runtimeFunctionArn: pulumi.Output<string | undefined>;
  /** What was decided. */
  public readonly plan: FleetPlan;

  constructor(name: string, args: FleetMigrationArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-ec2-bluegreen:index:FleetMigration', name, {}, { parent: args.migration, ...opts });
    const { migration } = args;
    this.partName = migration.acceptPartName(this, name);
    const plan = migration.accept(planFleetMigration(name, migration.plan, fleetFactsOf(name, args)), this);
    const roles = migration.accept(planFleetRoles(name, plan), this);
    this.plan = plan;
    const target = migration.declares('TARGET') ? renderTargetSide(args, name, this, plan, roles) : undefined;
    if (migration.declares('SOURCE'))
      renderAlarms(siteOf(migration, 'SOURCE', name, this), fleetAlarms(plan), 'SOURCE');
    if (target) addFleetOutputs(migration, plan, target.outputs);

    this.hostName = pulumi.output(plan.hostName);
    this.scalingGroupName = pulumi.output(plan.target.scalingGroup.name);
    this.loadBalancerArn = pulumi.output(target?.loadBalancer.arn);
    this.loadBalancerDnsName = pulumi.output(target?.loadBalancer.dnsName);
    this.targetGroupArn = pulumi.output(target?.targetGroup.arn);
    this.staticIpAddresses = pulumi.output(target?.accelerator && addressesOf(target.accelerator));
    this.acceleratorDnsName = pulumi.output(target?.accelerator?.dnsName);
    this.targetKeyArn = pulumi.output(target?.key.arn);
    this.instanceRoleName = pulumi.output(target?.instanceRole.name);
    this.loadBalancerSecurityGroupId = pulumi.output(target?.groups.loadBalancer.id);
    this.instanceSecurityGroupId = pulumi.output(target?.groups.instances.id);
    this.runtimeFunctionArn = pulumi.output(target?.runtime?.arn);
    migration.registerPart(fleetDeclaration(plan), target && byOutputName(plan, target.outputs));
    this.registerOutputs({
      hostName: this.hostName,
      scalingGroupName: this.scalingGroupName,
      loadBalancerArn: this.loadBalancerArn,
      loadBalancerDnsName: this.loadBalancerDnsName,
      targetGroupArn: this.targetGroupArn,
      staticIpAddresses: this.staticIpAddresses,
      acceleratorDnsName: this.acceleratorDnsName,
      targetKeyArn: this.targetKeyArn,
      instanceRoleName: this.instanceRoleName,
      loadBalancerSecurityGroupId: this.loadBalancerSecurityGroupId,
      instanceSecurityGroupId: this.instanceSecurityGroupId,
      runtimeFunctionArn: this.runtimeFunctionArn,
    });
  }
}
