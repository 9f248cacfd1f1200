import type { NatGateways } from './fleet-choices';

/** What the network of the target has to know. Every value is plain: subnets are computed from it, so a token is refused. */
export interface MigrationNetworkProps {
  /** IPv4 range of the VPC, /16 to /24: `10.21.0.0/16`. */
  readonly cidr: string;

  /** Zones of the target region, two to six: `us-east-1a`. A public and a private subnet stand in each. */
  readonly availabilityZones: string[];

  /**
   * IPv4 range of the source's VPC, where the two are to be routed to each other: ranges that overlap are refused.
   *
   * @default - the two need not reach each other
   */
  readonly sourceVpcCidr?: string;

  /**
   * How many NAT gateways there are.
   *
   * @default NatGateways.ONE_PER_ZONE
   */
  readonly natGateways?: NatGateways;

  /**
   * Services that get an interface endpoint besides those that the fleet needs: `ecr.api`.
   *
   * @default - none
   */
  readonly interfaceEndpoints?: string[];
}
