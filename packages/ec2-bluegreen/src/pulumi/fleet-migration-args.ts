import type * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import type { InstanceProtocol, LoadBalancerKind } from './fleet-choices';
import type { FleetInstanceArgs } from './fleet-instance-args';
import type { FleetShiftArgs } from './fleet-shift-args';

/**
 * What a fleet part has to know. Names and ARNs of the two regions are composed from it, so values are plain: an output is
 * refused (`PlainValueNeeded`), but for VPC and subnets of the target, user data and values of settings.
 */
export interface FleetMigrationArgs extends FleetMigrationSettings, FleetPlacement {
  /** The migration that the part belongs to. */
  migration: RegionMigration;
}

/** Where the target of a fleet part stands. */
export interface FleetPlacement {
  /** VPC of the target, with an internet gateway; may be an output. */
  targetVpcId: pulumi.Input<string>;
  /** Subnets of the load balancer, one for each zone; may be outputs, one by one or as a whole. */
  publicSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Subnets of instances and of the part's function; may be outputs, one by one or as a whole. From them AWS's APIs are reached by
   * NAT or endpoints.
   */
  privateSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
}

/** What a fleet part has to know, without its migration and its place. */
export interface FleetMigrationSettings extends FleetInstanceArgs, FleetShiftArgs {
  /** ARN of the load balancer (application or network) of the fleet that is left, in the source region. */
  sourceLoadBalancerArn: string;
  /** Auto Scaling group of the fleet that is left. */
  sourceAutoScalingGroupName: string;
  /** Image that it runs, in the source region. A step copies it, encrypted under the target's key. */
  sourceImageId: string;
  /** Kind of the load balancer. Defaults to the source's kind. */
  loadBalancerType?: LoadBalancerKind;
  /** Whether the load balancer has private addresses alone. An accelerator reaches it all the same. Defaults to false. */
  internal?: boolean;
  /**
   * Certificate of the target region. An Application Load Balancer needs one; without one, a Network Load Balancer passes TCP
   * on.
   */
  certificateArn?: string;
  /** Port by which clients reach the fleet. Defaults to 443. */
  listenerPort?: number;
  /** Security policy for TLS. Defaults to `ELBSecurityPolicy-TLS13-1-2-2021-06`. */
  sslPolicy?: string;
  /** IPv4 ranges that may connect. Everybody is spelled out: `0.0.0.0/0`. */
  clientCidrs: string[];
  /** Port of the application on the instances. */
  applicationPort: number;
  /** What the instances speak. Defaults to `Http`. */
  applicationProtocol?: InstanceProtocol;
  /** Path that says whether an instance may serve; begins with a slash. */
  healthCheckPath: string;
  /** Path that the smoke test asks for. Defaults to `healthCheckPath`. */
  smokeTestPath?: string;
  /** Name by which clients reach the fleet. The smoke test sends it; `Records` moves it. */
  hostName: string;
  /** Seconds for which a leaving instance finishes its requests, up to 3,600. Defaults to 120. */
  deregistrationDelaySeconds?: number;
  /** Regional web ACL of the target region; with an Application Load Balancer alone. Defaults to none. */
  webAclArn?: string;
  /** ARNs that alarms notify; each alarm takes those of its own region. By default alarms notify nobody. */
  alarmActionArns?: string[];
}
