import * as pulumi from '@pulumi/pulumi';
import { FleetMigration as Fleet } from '@regionlift/ec2-bluegreen/pulumi';
import type { FleetMigrationArgs } from '../args';
import { migrationOf } from '../assemble/migration-of';
import { tokenOf } from './tokens';

/**
 * A fleet's move to another region, alone, behind addresses that do not change: a load balancer in front of a fleet of its own, made
 * from a copied and encrypted image; the accelerator in front of both regions, or the records that take its place; alarms; and the
 * function that moves clients step by step, and leads them back. What watches, protects and carries several parts together needs
 * `WorkloadMigration`.
 */
export class FleetMigration extends pulumi.ComponentResource {
  /** Name by which clients reach the fleet, before and after. */
  public readonly hostName: pulumi.Output<string>;
  /** Name of the target's Auto Scaling group. Deterministic; the group exists from phase PROMOTED on. */
  public readonly scalingGroupName: pulumi.Output<string>;
  /** ARN of the target's load balancer; absent where the target is another stack's. */
  public readonly loadBalancerArn: pulumi.Output<string | undefined>;
  /** Name of the target's load balancer in DNS; absent where the target is another stack's. */
  public readonly loadBalancerDnsName: pulumi.Output<string | undefined>;
  /** The two addresses that clients keep; absent where records move them, or the accelerator exists already. */
  public readonly staticIpAddresses: pulumi.Output<string[] | undefined>;
  /** Name of the accelerator in DNS; absent where records move clients, or the accelerator exists already. */
  public readonly acceleratorDnsName: pulumi.Output<string | undefined>;
  /** ARN of the customer-managed key of volumes, image and log; absent where the target is another stack's. */
  public readonly targetKeyArn: pulumi.Output<string | undefined>;
  /** Name of the role of the target's instances, to attach policies to; absent where the target is another stack's. */
  public readonly instanceRoleName: pulumi.Output<string | undefined>;
  /** Id of the security group of the target's instances; absent where the target is another stack's. */
  public readonly instanceSecurityGroupId: pulumi.Output<string | undefined>;
  /** ARN of the function that carries out the part's steps; absent in phase FINALISED. */
  public readonly runtimeFunctionArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: FleetMigrationArgs, opts?: pulumi.ComponentResourceOptions) {
    super(tokenOf('FleetMigration'), name, {}, opts);
    const fleet = new Fleet(name, { ...args, migration: migrationOf(name, args.migration, this) });
    this.hostName = fleet.hostName;
    this.scalingGroupName = fleet.scalingGroupName;
    this.loadBalancerArn = fleet.loadBalancerArn;
    this.loadBalancerDnsName = fleet.loadBalancerDnsName;
    this.staticIpAddresses = fleet.staticIpAddresses;
    this.acceleratorDnsName = fleet.acceleratorDnsName;
    this.targetKeyArn = fleet.targetKeyArn;
    this.instanceRoleName = fleet.instanceRoleName;
    this.instanceSecurityGroupId = fleet.instanceSecurityGroupId;
    this.runtimeFunctionArn = fleet.runtimeFunctionArn;
    this.registerOutputs({
      hostName: this.hostName,
      scalingGroupName: this.scalingGroupName,
      loadBalancerArn: this.loadBalancerArn,
      loadBalancerDnsName: this.loadBalancerDnsName,
      staticIpAddresses: this.staticIpAddresses,
      acceleratorDnsName: this.acceleratorDnsName,
      targetKeyArn: this.targetKeyArn,
      instanceRoleName: this.instanceRoleName,
      instanceSecurityGroupId: this.instanceSecurityGroupId,
      runtimeFunctionArn: this.runtimeFunctionArn,
    });
  }
}
