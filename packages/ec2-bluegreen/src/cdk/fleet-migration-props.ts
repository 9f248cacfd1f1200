import type { Duration } from 'aws-cdk-lib';
import type { InstanceProtocol, LoadBalancerKind } from './fleet-choices';
import type { FleetInstanceProps } from './fleet-instance-props';
import type { FleetShiftProps } from './fleet-shift-props';

/**
 * What a fleet part has to know. Names and ARNs of the two regions are composed from it, so values are plain: a token is
 * refused (`PlainValueNeeded`), but for VPC and subnets of the target, user data and values of settings.
 */
export interface FleetMigrationProps extends FleetInstanceProps, FleetShiftProps {
  /** ARN of the load balancer (application or network) of the fleet that is left, in the source region. */
  readonly sourceLoadBalancerArn: string;

  /** Auto Scaling group of the fleet that is left. */
  readonly sourceAutoScalingGroupName: string;

  /** Image that it runs, in the source region. A step copies it, encrypted under the target's key. */
  readonly sourceImageId: string;

  /** VPC of the target, with an internet gateway; may be a token of the target stack. */
  readonly targetVpcId: string;

  /** Subnets of the load balancer, one for each zone; may be tokens of the target stack. */
  readonly publicSubnetIds: string[];

  /**
   * Subnets of instances and of the part's function; may be tokens of the target stack. From them AWS's APIs are reached by NAT
   * or endpoints.
   */
  readonly privateSubnetIds: string[];

  /**
   * Kind of the load balancer.
   *
   * @default - the source's kind
   */
  readonly loadBalancerType?: LoadBalancerKind;

  /**
   * Whether the load balancer has private addresses alone. An accelerator reaches it all the same.
   *
   * @default false
   */
  readonly internal?: boolean;

  /**
   * Certificate of the target region. An Application Load Balancer needs one.
   *
   * @default - a Network Load Balancer passes TCP on
   */
  readonly certificateArn?: string;

  /**
   * Port by which clients reach the fleet.
   *
   * @default 443
   */
  readonly listenerPort?: number;

  /**
   * Security policy for TLS.
   *
   * @default 'ELBSecurityPolicy-TLS13-1-2-2021-06'
   */
  readonly sslPolicy?: string;

  /** IPv4 ranges that may connect. Everybody is spelled out: `0.0.0.0/0`. */
  readonly clientCidrs: string[];

  /** Port of the application on the instances. */
  readonly applicationPort: number;

  /**
   * What the instances speak.
   *
   * @default InstanceProtocol.HTTP
   */
  readonly applicationProtocol?: InstanceProtocol;

  /** Path that says whether an instance may serve; begins with a slash. */
  readonly healthCheckPath: string;

  /**
   * Path that the smoke test asks for.
   *
   * @default - healthCheckPath
   */
  readonly smokeTestPath?: string;

  /** Name by which clients reach the fleet. The smoke test sends it; ClientRouting.RECORDS moves it. */
  readonly hostName: string;

  /**
   * How long a leaving instance finishes its requests, up to an hour.
   *
   * @default Duration.minutes(2)
   */
  readonly deregistrationDelay?: Duration;

  /**
   * Regional web ACL of the target region; with an Application Load Balancer alone.
   *
   * @default - none
   */
  readonly webAclArn?: string;

  /**
   * ARNs that alarms notify, as literals. An alarm notifies only inside its own region: each takes those of its region.
   *
   * @default - alarms notify nobody
   */
  readonly alarmActionArns?: string[];
}
