import { MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { networkKeyPolicyOf, networkOutputs, planNetwork } from '../core';
import { networkFactsOf } from './facts';
import type { MigrationNetworkProps } from './migration-network-props';
import { renderEndpoints } from './render/network/endpoints';
import { renderFlowLog } from './render/network/flow-log';
import { renderGateway, renderVpc } from './render/network/vpc';
import { type RenderedZones, renderZones } from './render/network/zone';

/**
 * A VPC of the target region for the parts that move there: in each zone a public subnet and a private one, ways out by NAT,
 * endpoints for what a fleet asks of AWS, every connection in an encrypted log. It is the same in every phase.
 *
 * VPC, subnets and the way to the internet stay when the stack goes, because the load balancer in them does.
 *
 * Throws one error that lists every finding when the inputs are not usable; nothing is created then. Codes: see the
 * README, "What is refused".
 */
export class MigrationNetwork extends Construct {
  /**
   * The network of the migration that has a VPC; undefined for a VPC that others manage.
   *
   * @internal
   */
  public static _of(migration: RegionMigration, vpcId: string): MigrationNetwork | undefined {
    return migration.node
      .findAll()
      .find((one): one is MigrationNetwork => one instanceof MigrationNetwork && one.vpcId === vpcId);
  }

  /** Id of the VPC, for use in the target stack. */
  public readonly vpcId: string;
  /** IPv4 range of the VPC, as a literal. */
  public readonly vpcCidr: string;
  /** Names of the zones, in the order of the subnets. */
  public readonly availabilityZones: string[];
  /** Subnets with a route to the internet, one for each zone: for load balancers. */
  public readonly publicSubnetIds: string[];
  /** Subnets with a way out by NAT, one for each zone: for instances, functions, databases. */
  public readonly privateSubnetIds: string[];
  /** Addresses from which private subnets reach others, for use in the target stack: what others let in. */
  public readonly natIpAddresses: string[];
  /** The customer-managed key of the flow log. */
  public readonly key: IKey;

  /**
   * What has to be there before anything in the subnets is reached, and reaches others.
   *
   * @internal
   */
  public readonly _ways: Pick<RenderedZones, 'publicWays' | 'privateWays'>;

  constructor(scope: Construct, id: string, props: MigrationNetworkProps) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    const { path: subject } = this.node;
    migration._makesRoles(migration._acceptPartName(this, id));
    const plan = RegionMigration._accept(this, planNetwork(subject, migration._plan, networkFactsOf(id, props)));
    const target = PartRendering._scope(migration, MigrationSide.TARGET, id);
    const key = PartRendering._key(target, plan.keyAlias, `Network ${plan.displayName}`, networkKeyPolicyOf(plan));
    const vpc = renderVpc(target, plan);
    const { zones, natIpAddresses, ...ways } = renderZones(target, plan, vpc, renderGateway(target, plan, vpc));
    renderEndpoints(target, plan, vpc, zones);
    renderFlowLog(target, plan, vpc, key.attrArn, migration.permissionsBoundaryArn);

    this._ways = ways;
    this.vpcId = vpc.ref;
    this.vpcCidr = plan.cidr;
    this.availabilityZones = plan.zones.map(({ availabilityZone }) => availabilityZone);
    this.publicSubnetIds = zones.map(({ publicSubnet }) => publicSubnet.ref);
    this.privateSubnetIds = zones.map(({ privateSubnet }) => privateSubnet.ref);
    this.natIpAddresses = natIpAddresses;
    this.key = Key.fromKeyArn(target, 'NetworkKey', key.attrArn);
    const values = {
      vpcId: this.vpcId,
      publicSubnetIds: this.publicSubnetIds.join(','),
      privateSubnetIds: this.privateSubnetIds.join(','),
      natIpAddresses: natIpAddresses.join(','),
    };
    for (const [name, output] of Object.entries(networkOutputs(plan))) {
      migration.addOutput(MigrationSide.TARGET, output.name, values[name as keyof typeof values], output.description);
    }
  }
}
