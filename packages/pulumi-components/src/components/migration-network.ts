import * as pulumi from '@pulumi/pulumi';
import { MigrationNetwork as Network } from '@regionlift/ec2-bluegreen/pulumi';
import type { MigrationNetworkArgs } from '../args';
import { migrationOf } from '../assemble/migration-of';
import { tokenOf } from './tokens';

/**
 * A VPC of the target region for the parts that move there: in each zone a public subnet and a private one, ways out by NAT,
 * endpoints for what a fleet asks of AWS, every connection in an encrypted log. It is the same in every phase.
 */
export class MigrationNetwork extends pulumi.ComponentResource {
  /** Id of the VPC; empty where the target is another stack's, and so are the other ids. */
  public readonly vpcId: pulumi.Output<string>;
  /** IPv4 range of the VPC. */
  public readonly vpcCidr: pulumi.Output<string>;
  /** Subnets with a route to the internet, one for each zone: for load balancers. */
  public readonly publicSubnetIds: pulumi.Output<string[]>;
  /** Subnets with a way out by NAT, one for each zone: for instances, functions, databases. */
  public readonly privateSubnetIds: pulumi.Output<string[]>;
  /** Addresses from which private subnets reach others: what others let in. */
  public readonly natIpAddresses: pulumi.Output<string[]>;
  /** ARN of the customer-managed key of the flow log; absent where the target is another stack's. */
  public readonly keyArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: MigrationNetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super(tokenOf('MigrationNetwork'), name, {}, opts);
    const network = new Network(name, { ...args, migration: migrationOf(name, args.migration, this) });
    this.vpcId = network.vpcId;
    this.vpcCidr = pulumi.output(network.vpcCidr);
    this.publicSubnetIds = pulumi.output(network.publicSubnetIds);
    this.privateSubnetIds = pulumi.output(network.privateSubnetIds);
    this.natIpAddresses = pulumi.output(network.natIpAddresses);
    this.keyArn = network.keyArn;
    this.registerOutputs({
      vpcId: this.vpcId,
      vpcCidr: this.vpcCidr,
      publicSubnetIds: this.publicSubnetIds,
      privateSubnetIds: this.privateSubnetIds,
      natIpAddresses: this.natIpAddresses,
      keyArn: this.keyArn,
    });
  }
}
