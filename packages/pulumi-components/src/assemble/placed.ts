import type { Input } from '@pulumi/pulumi';
import type { FleetPlacement } from '@regionlift/ec2-bluegreen/pulumi';
import type { DatabasePlacement } from '@regionlift/rds-promotion/pulumi';

/** What the parts have to know of the workload's network. */
export interface NetworkPlace {
  readonly vpcId: Input<string>;
  readonly vpcCidr: string;
  readonly publicSubnetIds: Input<string>[];
  readonly privateSubnetIds: Input<string>[];
}

/** Where a database stands: where it says, else in the private subnets of the network; undefined when there is neither. */
export const databasePlace = (
  placement: DatabasePlacement | undefined,
  network: NetworkPlace | undefined,
): DatabasePlacement | undefined =>
  placement ??
  (network && {
    targetVpcId: network.vpcId,
    targetVpcCidr: network.vpcCidr,
    targetSubnetIds: network.privateSubnetIds,
  });

/** Where a fleet stands: where it says, else in the network; undefined when there is neither. */
export const fleetPlace = (
  placement: FleetPlacement | undefined,
  network: NetworkPlace | undefined,
): FleetPlacement | undefined =>
  placement ??
  (network && {
    targetVpcId: network.vpcId,
    publicSubnetIds: network.publicSubnetIds,
    privateSubnetIds: network.privateSubnetIds,
  });
