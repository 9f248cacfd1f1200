import type { MigrationPlan } from '@regionlift/migration/core';
import type { ActorRolePlan } from '@regionlift/secure-iam/core';
import type { SecurityGroupPlan } from './security-group-plan';

/** A VPC of the target region, decided: shells render it. It is the same in every phase. */
export interface NetworkPlan {
  readonly migration: MigrationPlan;
  /** Slug of the network: `network`. */
  readonly part: string;
  readonly region: string;
  readonly cidr: string;
  /** One per zone, in the order of the zones. */
  readonly zones: readonly ZonePlan[];
  readonly natGateways: 'ONE_PER_ZONE' | 'ONE';
  /** Full names: `com.amazonaws.us-east-1.ssm`. */
  readonly interfaceEndpoints: readonly EndpointPlan[];
  /** `com.amazonaws.us-east-1.s3`. */
  readonly gatewayEndpoints: readonly EndpointPlan[];
  /** Lets the VPC reach the interface endpoints. */
  readonly endpointSecurityGroup: SecurityGroupPlan;
  /** Every connection, to a log group of its own. */
  readonly flowLog: {
    readonly groupName: string;
    readonly retentionDays: number;
    /** Seconds: 60 or 600 (EC2 API Reference, CreateFlowLogs). */
    readonly aggregationSeconds: 60 | 600;
    readonly role: ActorRolePlan;
  };
  readonly keyAlias: string;
  /** Values of the tag `Name`, for display: of the VPC, and the first field of the others'. */
  readonly displayName: string;
  /** First field of the names of outputs, PascalCase: `Network`. */
  readonly outputPrefix: string;
}

/** What stands in one zone. */
export interface ZonePlan {
  readonly availabilityZone: string;
  /** Last field of construct ids and names, from the position: `A`, `B`, … */
  readonly letter: string;
  readonly publicCidr: string;
  readonly privateCidr: string;
  /** Letter of the zone whose NAT gateway takes the private subnet's traffic. */
  readonly natIn: string;
}

/** An endpoint of a service. */
export interface EndpointPlan {
  /** PascalCase, for construct ids: `Ssm`, `EcrApi`. */
  readonly id: string;
  readonly serviceName: string;
}
