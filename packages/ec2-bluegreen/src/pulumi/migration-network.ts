import * as pulumi from '@pulumi/pulumi';
import { renderKey, siteOf } from '@regionlift/migration/pulumi';
import { type NetworkPlan, networkKeyPolicyOf, networkOutputs, planNetwork } from '../core';
import { networkFactsOf } from './facts';
import type { MigrationNetworkArgs } from './migration-network-args';
import { renderEndpoints } from './render/network/endpoints';
import { renderFlowLog } from './render/network/flow-log';
import { renderGateway, renderVpc } from './render/network/vpc';
import { renderZones } from './render/network/zone';

/**
 * A VPC of the target region for the parts that move there: in each zone a public subnet and a private one, ways out by NAT,
 * endpoints for what a fleet asks of AWS, every connection in an encrypted log. It is the same in every phase.
 *
 * VPC, subnets and the way to the internet are protected and stay when the stack goes, because the load balancer in them
 * does.
 *
 * Throws an `InputPropertiesError` that lists every finding when the inputs are not usable; nothing is registered then but
 * the component itself. Codes: see the README, "What is refused".
 */
export class MigrationNetwork extends pulumi.ComponentResource {
  /** Id of the VPC; empty where this stack does not declare the target side, and so are the other ids. */
  public readonly vpcId: pulumi.Output<string>;
  /** IPv4 range of the VPC. */
  public readonly vpcCidr: string;
  /** Names of the zones, in the order of the subnets. */
  public readonly availabilityZones: string[];
  /** Subnets with a route to the internet, one for each zone: for load balancers. What takes one waits for the route. */
  public readonly publicSubnetIds: pulumi.Output<string>[];
  /** Subnets with a way out by NAT, one for each zone: for instances, functions, databases. What takes one waits for the way. */
  public readonly privateSubnetIds: pulumi.Output<string>[];
  /** Addresses from which private subnets reach others: what others let in. */
  public readonly natIpAddresses: pulumi.Output<string>[];
  /** ARN of the customer-managed key of the flow log; undefined where this stack does not declare the target side. */
  public readonly keyArn: pulumi.Output<string | undefined>;
  /** What was decided. */
  public readonly plan: NetworkPlan;

  constructor(name: string, args: MigrationNetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-ec2-bluegreen:index:MigrationNetwork', name, {}, { parent: args.migration, ...opts });
    const { migration } = args;
    migration.makesRoles(migration.acceptPartName(this, name));
    const plan = migration.accept(planNetwork(name, migration.plan, networkFactsOf(name, args)), this);
    const target = migration.declares('TARGET') ? renderTargetSide(args, name, this, plan) : undefined;
    const nowhere = plan.zones.map(() => pulumi.output(''));

    this.plan = plan;
    this.vpcId = target?.vpcId ?? pulumi.output('');
    this.vpcCidr = plan.cidr;
    this.availabilityZones = plan.zones.map(({ availabilityZone }) => availabilityZone);
    this.publicSubnetIds = target?.publicSubnetIds ?? nowhere;
    this.privateSubnetIds = target?.privateSubnetIds ?? nowhere;
    this.natIpAddresses = target?.natIpAddresses ?? [];
    this.keyArn = pulumi.output(target?.keyArn);
    if (target) this.addOutputs(args, plan);
    this.registerOutputs({
      vpcId: this.vpcId,
      publicSubnetIds: this.publicSubnetIds,
      privateSubnetIds: this.privateSubnetIds,
      natIpAddresses: this.natIpAddresses,
      keyArn: this.keyArn,
    });
  }

  private addOutputs({ migration }: MigrationNetworkArgs, plan: NetworkPlan): void {
    const outputs = networkOutputs(plan);
    migration.addOutput(outputs.vpcId.name, this.vpcId);
    migration.addOutput(outputs.publicSubnetIds.name, joined(this.publicSubnetIds));
    migration.addOutput(outputs.privateSubnetIds.name, joined(this.privateSubnetIds));
    migration.addOutput(outputs.natIpAddresses.name, joined(this.natIpAddresses));
  }
}

const joined = (values: pulumi.Output<string>[]): pulumi.Output<string> =>
  pulumi.all(values).apply((known) => known.join(','));

function renderTargetSide(
  { migration }: MigrationNetworkArgs,
  name: string,
  parent: pulumi.Resource,
  plan: NetworkPlan,
) {
  const site = siteOf(migration, 'TARGET', name, parent);
  const key = renderKey(site, 'key', plan.keyAlias, `Network ${plan.displayName}`, networkKeyPolicyOf(plan));
  const vpc = renderVpc(site, plan);
  const zones = renderZones(site, plan, vpc, renderGateway(site, plan, vpc));
  renderEndpoints(site, plan, vpc, zones);
  renderFlowLog(site, plan, vpc, key.arn, migration.permissionsBoundaryArn);
  return {
    vpcId: vpc.id,
    publicSubnetIds: zones.map(({ publicSubnetId }) => publicSubnetId),
    privateSubnetIds: zones.map(({ privateSubnetId }) => privateSubnetId),
    natIpAddresses: zones.flatMap(({ natIpAddress }) => (natIpAddress ? [natIpAddress] : [])),
    keyArn: key.arn,
  };
}
