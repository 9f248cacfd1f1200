import type { MigrationPlan } from '@regionlift/migration/core';
import type { SecurityGroupPlan } from './security-group-plan';
import type { ApplicationProtocol, LoadBalancerType, Routing } from './words';

/** Everything that a fleet part consists of, decided: shells render it, the runtime carries its steps out. */
export interface FleetPlan {
  readonly migration: MigrationPlan;
  /** Slug of the part: `web`. */
  readonly part: string;
  readonly source: SourceFleet;
  readonly target: TargetFleet;
  /** Name by which clients reach the fleet. */
  readonly hostName: string;
  readonly routing: Routing;
  /** Present when and only when `routing` is ACCELERATOR. */
  readonly accelerator?: AcceleratorPlan;
  /** Present when and only when `routing` is RECORDS. */
  readonly record?: RecordPlan;
  readonly shift: ShiftPlan;
  /** SSM parameter in which the runtime keeps what it has to remember: `/rl/orders/web-runtime/ledger`. */
  readonly ledgerParameter: string;
  /** SSM parameter of the copied image's id, data type `aws:ec2:image`: `/rl/orders/web-runtime/image`. */
  readonly imageParameter: string;
  /** What instances read, by the last field of the parameter's name; values stand with the shell, they may be deferred. */
  readonly settings: readonly { readonly key: string; readonly parameterName: string }[];
  readonly instanceAccess: InstanceAccess;
  /** `alias/…` of the part's customer-managed key in the target region: volumes, image, log, settings. */
  readonly keyAlias: string;
  readonly roles: { readonly runtime: string; readonly instance: string };
  readonly functionName: string;
  readonly log: { readonly groupName: string; readonly retentionDays: number };
  readonly alarmActionArns: readonly string[];
  /** First field of the names of outputs, PascalCase: `Web`. */
  readonly outputPrefix: string;
}

/** The fleet that is left. Nothing of it is declared here. */
export interface SourceFleet {
  readonly region: string;
  readonly loadBalancerArn: string;
  readonly loadBalancerType: LoadBalancerType;
  /** The dimension `LoadBalancer` of its metrics: `app/orders-web/50dc6c495c0c9188`. */
  readonly loadBalancerFullName: string;
  /** Whether the accelerator hands clients' addresses through to it. */
  readonly clientIpPreserved: boolean;
  readonly scalingGroupName: string;
  readonly imageId: string;
}

/** The fleet that is moved to. */
export interface TargetFleet {
  readonly region: string;
  /** The private subnets, where all of them are known now: the function's role names them. */
  readonly privateSubnetIds?: readonly string[];
  readonly loadBalancer: LoadBalancerPlan;
  readonly targetGroup: TargetGroupPlan;
  readonly securityGroups: {
    readonly loadBalancer: SecurityGroupPlan;
    readonly instances: SecurityGroupPlan;
    readonly runtime: SecurityGroupPlan;
  };
  readonly template: LaunchTemplatePlan;
  readonly scalingGroup: ScalingGroupPlan;
}

/** The load balancer of green. */
export interface LoadBalancerPlan {
  readonly name: string;
  readonly type: LoadBalancerType;
  readonly internal: boolean;
  /** Attributes by Elastic Load Balancing's own keys, but those that name the log bucket. */
  readonly attributes: Readonly<Record<string, string>>;
  /** In order: the one that serves clients first; for APPLICATION a redirect from port 80 follows. */
  readonly listeners: readonly ListenerPlan[];
  /** Encrypted with keys of S3 (ALB knows no other), nothing expires. */
  readonly accessLogs: { readonly bucketName: string; readonly prefix: string };
  readonly webAclArn?: string;
}

/** One listener. */
export interface ListenerPlan {
  readonly port: number;
  readonly protocol: 'HTTPS' | 'HTTP' | 'TLS' | 'TCP';
  /** FORWARD to the target group, or REDIRECT to HTTPS on `redirectPort`. */
  readonly action: 'FORWARD' | 'REDIRECT';
  readonly redirectPort?: number;
  readonly certificateArn?: string;
  readonly sslPolicy?: string;
}

/** The target group of green. */
export interface TargetGroupPlan {
  readonly name: string;
  readonly port: number;
  readonly protocol: 'HTTP' | 'HTTPS' | 'TCP';
  readonly healthCheck: {
    readonly protocol: ApplicationProtocol;
    readonly path: string;
    readonly intervalSeconds: number;
    readonly timeoutSeconds: number;
    readonly healthyThreshold: number;
    readonly unhealthyThreshold: number;
    /** `200-299`. */
    readonly matcher: string;
  };
  /** Attributes by Elastic Load Balancing's own keys. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** How an instance of green is made (EC2-6). */
export interface LaunchTemplatePlan {
  readonly name: string;
  readonly instanceType: string;
  readonly instanceProfileName: string;
  readonly volume: { readonly deviceName: string; readonly gibibytes: number; readonly type: 'gp3' };
  readonly metadata: {
    readonly httpTokens: 'required';
    readonly httpPutResponseHopLimit: number;
    readonly instanceMetadataTags: 'enabled' | 'disabled';
  };
  readonly capacityReservationId?: string;
  /** Plain user data, where it is known now. */
  readonly hasUserData: boolean;
}

/** The Auto Scaling group of green. It has no desired capacity: that is the runtime's, and later the scaling policy's. */
export interface ScalingGroupPlan {
  readonly name: string;
  readonly minCapacity: number;
  readonly maxCapacity: number;
  /** Seconds. */
  readonly healthCheckGraceSeconds: number;
  /** Seconds. */
  readonly warmupSeconds: number;
  /** More than one: a mixed fleet, the first preferred. */
  readonly instanceTypes: readonly string[];
  readonly onDemandPercent: number;
  readonly warmPoolSize: number;
  readonly targetCpuPercent: number;
  /** Keeps a leaving instance until its requests are done. */
  readonly drainHook: { readonly name: string; readonly heartbeatSeconds: number };
  /** Auto Scaling's own words. */
  readonly terminationPolicies: readonly string[];
  readonly metrics: readonly string[];
}

/** The accelerator in front of both regions. */
export interface AcceleratorPlan {
  readonly name: string;
  /** Addresses of one's own range; empty: AWS's. */
  readonly ipAddresses: readonly string[];
  readonly ports: readonly number[];
  /** An accelerator that exists already; absent: one is declared. */
  readonly existing?: { readonly listenerArn: string; readonly sourceEndpointGroupArn: string };
}

/** The weighted records that move clients. */
export interface RecordPlan {
  readonly hostedZoneId: string;
  /** Fully qualified, without the trailing dot. */
  readonly recordName: string;
  /** While clients move. */
  readonly ttlSeconds: number;
}

/** How clients are moved. */
export interface ShiftPlan {
  /** Per cent on green after each step, increasing to 100. */
  readonly percents: readonly number[];
  readonly bakeSeconds: number;
  readonly alarmGate: boolean;
  /** Alarms of the target region that lead clients back: the part's own that abort, then the user's. */
  readonly gateAlarmNames: readonly string[];
  readonly healthySamples: number;
  readonly drainSeconds: number;
  readonly smokeTestPath: string;
}

/** What instances may reach, besides Session Manager and their settings. */
export interface InstanceAccess {
  readonly secretArns: readonly string[];
  readonly bucketNames: readonly string[];
  readonly keyAliases: readonly string[];
}
