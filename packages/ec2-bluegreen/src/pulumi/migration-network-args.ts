import type { RegionMigration } from '@regionlift/migration/pulumi';
import type { NatGateways } from './fleet-choices';

/** What the network of the target has to know. Every value is plain: subnets are computed from it, so an output is refused. */
export interface MigrationNetworkArgs extends MigrationNetworkSettings {
  /** The migration that the network belongs to. */
  migration: RegionMigration;
}

/** What the network of the target has to know, without its migration: plain data. */
export interface MigrationNetworkSettings {
  /** IPv4 range of the VPC, /16 to /24: `10.21.0.0/16`. */
  cidr: string;
  /** Zones of the target region, two to six: `us-east-1a`. A public and a private subnet stand in each. */
  availabilityZones: string[];
  /**
   * IPv4 range of the source's VPC, where the two are to be routed to each other: ranges that overlap are refused. By default
   * the two need not reach each other.
   */
  sourceVpcCidr?: string;
  /** How many NAT gateways there are. Defaults to `OnePerZone`. */
  natGateways?: NatGateways;
  /** Services that get an interface endpoint besides those that the fleet needs: `ecr.api`. Defaults to none. */
  interfaceEndpoints?: string[];
}
