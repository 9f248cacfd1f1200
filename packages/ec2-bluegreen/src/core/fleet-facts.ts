import type { Maybe, MigrationPlan } from '@regionlift/migration/core';

/** What a user says of a fleet part, as a shell hands it over: unchecked, possibly deferred. */
export interface FleetFacts {
  /** Construct id or component name, accepted by the migration: `Web`. */
  readonly name: string;

  // The fleet that is left (blue). It is managed elsewhere.
  /** ARN of its load balancer (application or network), in the source region. */
  readonly sourceLoadBalancerArn: Maybe<string>;
  readonly sourceAutoScalingGroupName: Maybe<string>;
  /**
   * Whether the accelerator hands clients' addresses through to the source's load balancer. A network load balancer can take them
   * with security groups and without TLS alone, an internal one has to. @default true for an application load balancer
   */
  readonly sourceClientIpPreserved?: Maybe<boolean>;
  /** Image that it runs, in the source region: `ami-0a1b2c3d4e5f60718`. It is copied, encrypted under the target's key. */
  readonly sourceImageId: Maybe<string>;

  // Network of the target. Ids may be deferred, as a whole or one by one.
  readonly targetVpcId: Maybe<string>;
  /** Subnets of the load balancer, one per zone: of every zone in which instances stand. */
  readonly publicSubnetIds: Maybe<readonly Maybe<string>[]>;
  /** Subnets of instances and of the part's function; they reach AWS's APIs by NAT or endpoints. */
  readonly privateSubnetIds: Maybe<readonly Maybe<string>[]>;

  // Load balancer.
  /** APPLICATION or NETWORK. @default the source's kind */
  readonly loadBalancerType?: Maybe<string>;
  /** Whether the load balancer has private addresses alone; ACCELERATOR reaches it all the same. @default false */
  readonly internal?: Maybe<boolean>;
  /** Certificate in the target region. APPLICATION needs it; NETWORK ends TLS with it, and passes TCP on without. */
  readonly certificateArn?: Maybe<string>;
  /** @default 443 */
  readonly listenerPort?: Maybe<number>;
  /** @default 'ELBSecurityPolicy-TLS13-1-2-2021-06' */
  readonly sslPolicy?: Maybe<string>;
  /** IPv4 ranges that may connect; everybody is spelled out: `0.0.0.0/0`. */
  readonly clientCidrs: Maybe<readonly Maybe<string>[]>;
  /** Port of the application on the instances: `8080`. */
  readonly applicationPort: Maybe<number>;
  /** HTTP or HTTPS. @default 'HTTP' */
  readonly applicationProtocol?: Maybe<string>;
  /** Begins with a slash: `/health`. */
  readonly healthCheckPath: Maybe<string>;
  /** What the smoke test asks for. @default healthCheckPath */
  readonly smokeTestPath?: Maybe<string>;
  /** Name by which clients reach the fleet: `www.orders.example`. The smoke test sends it, RECORDS moves it. */
  readonly hostName: Maybe<string>;
  /** Seconds for which a leaving instance finishes its requests, 0 to 3600. @default 120 */
  readonly deregistrationDelaySeconds?: Maybe<number>;
  /** Regional web ACL of the target region; APPLICATION alone. */
  readonly webAclArn?: Maybe<string>;

  // Instances.
  /** The first is the usual one; more make a mixed fleet: `['m7g.large', 'm6g.large']`. */
  readonly instanceTypes: Maybe<readonly Maybe<string>[]>;
  /** Types known to be offered in the target region; absent: the preflight asks EC2. */
  readonly knownInstanceTypes?: Maybe<readonly Maybe<string>[]>;
  /** From 1: a group of nothing has no CPU to scale by. */
  readonly minCapacity: Maybe<number>;
  readonly maxCapacity: Maybe<number>;
  /** Per cent of CPU that scaling aims at, 10 to 90. @default 50 */
  readonly targetCpuPercent?: Maybe<number>;
  /** Per cent of a mixed fleet that is on-demand. @default 100 */
  readonly onDemandPercent?: Maybe<number>;
  /** Stopped instances kept ready; not with a mixed fleet. @default 0 */
  readonly warmPoolSize?: Maybe<number>;
  /** `cr-0a1b2c3d4e5f60718`: where green's capacity is reserved. */
  readonly capacityReservationId?: Maybe<string>;
  /** Root volume. @default 20 */
  readonly volumeGibibytes?: Maybe<number>;
  /** @default '/dev/xvda' */
  readonly rootDeviceName?: Maybe<string>;
  /** Seconds from start until an instance may serve. @default 120 */
  readonly warmupSeconds?: Maybe<number>;
  /** Script that instances run at their first start, not encoded. It holds no secret. */
  readonly userData?: Maybe<string>;
  /** Becomes SSM parameters `/<qualifier>/<migration>/<part>/<key>` of the target region, which instances read. */
  readonly settings?: Readonly<Record<string, Maybe<string>>>;
  /** Secrets of the target region that instances read. */
  readonly secretArns?: Maybe<readonly Maybe<string>[]>;
  /** Buckets whose objects instances read and write. */
  readonly bucketNames?: Maybe<readonly Maybe<string>[]>;
  /** Keys of the target region that secrets and buckets use, by alias: `alias/rl-orders-assets`. */
  readonly keyAliases?: Maybe<readonly Maybe<string>[]>;
  /** TCP ports by which instances reach others, besides 443: a database's `5432`. @default none */
  readonly egressPorts?: Maybe<readonly Maybe<number>[]>;

  // How clients are moved.
  /** ACCELERATOR or RECORDS. @default 'ACCELERATOR' */
  readonly routing?: Maybe<string>;
  /** Addresses of one's own range (BYOIP), one or two. @default AWS's */
  readonly acceleratorIpAddresses?: Maybe<readonly Maybe<string>[]>;
  /** An accelerator that exists: its listener, given together with `sourceEndpointGroupArn`. @default one is declared */
  readonly acceleratorListenerArn?: Maybe<string>;
  readonly sourceEndpointGroupArn?: Maybe<string>;
  /** Public zone that holds the record of `hostName`; RECORDS alone. */
  readonly hostedZoneId?: Maybe<string>;
  /** Seconds that the record is kept by resolvers while clients move, 1 to 300. @default 60 */
  readonly recordTtlSeconds?: Maybe<number>;
  /** Per cent of clients on green after each step, increasing to 100. @default [1, 10, 50, 100] */
  readonly shiftPercents?: Maybe<readonly Maybe<number>[]>;
  /** Seconds to stay and look after each step; with an alarm gate 180 at least, which is what the slowest alarm needs. @default 300 */
  readonly bakeSeconds?: Maybe<number>;
  /** Whether alarms lead clients back while a step bakes. @default true */
  readonly alarmGate?: Maybe<boolean>;
  /** Alarms of the target region besides the part's own that lead clients back. */
  readonly gateAlarmNames?: Maybe<readonly Maybe<string>[]>;
  /** Samples in a row for which every target of green is healthy before clients are moved. @default 3 */
  readonly healthySamples?: Maybe<number>;
  /**
   * Seconds for which blue may finish its connections before it is detached: 340 at least with ACCELERATOR (its idle timeout), the
   * record's TTL with RECORDS. @default 600
   */
  readonly drainSeconds?: Maybe<number>;

  /** ARNs that alarms notify; each alarm takes those of its own region. */
  readonly alarmActionArns?: Maybe<readonly Maybe<string>[]>;
}

/** The facts together with the migration that they are judged against. */
export interface FleetQuestion extends FleetFacts {
  readonly migration: MigrationPlan;
}
