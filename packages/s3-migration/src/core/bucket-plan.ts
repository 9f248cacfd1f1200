import type { MigrationPlan } from '@regionlift/migration/core';
import type { ReplicationRule } from './replication-rule';

/** Everything that a bucket part consists of, decided: shells render it, the runtime carries its steps out. */
export interface BucketPlan {
  readonly migration: MigrationPlan;
  /** Slug of the part: `assets`. */
  readonly part: string;
  readonly source: SourceBucket;
  readonly target: TargetBucket;
  /** Bucket in the source region for Batch Replication reports and the journal of what a step changed. */
  readonly ledger: { readonly bucketName: string; readonly region: string; readonly retentionDays: number };
  /** Alias (`alias/…`) of the part's customer-managed key in the source region: ledger, and replicas coming back to a source without KMS. */
  readonly sourceSideAlias: string;
  /** Physical names of the four roles. All are declared on the target side: IAM is global, the target must stand alone. */
  readonly roles: {
    readonly forward: string;
    readonly reverse: string;
    readonly backfill: string;
    readonly runtime: string;
  };
  /** Source → target, put on the source bucket. */
  readonly forwardRule: ReplicationRule;
  /** Target → source, with replica modifications: what keeps a rollback whole (S3-8). */
  readonly reverseRule: ReplicationRule;
  /** The role of the source bucket's replication configuration: ours, or the one that was there before. */
  readonly forwardRoleArn: string;
  readonly endpoint: EndpointPlan;
  /** Physical name of the runtime function, in the target region. */
  readonly functionName: string;
  readonly log: { readonly groupName: string; readonly retentionDays: number };
  /** Managed policy that is attached to the replication role that was there before; present when and only when one was. */
  readonly existingRolePolicyName?: string;
  readonly alarms: AlarmPlan;
  /** First field of the names of outputs, PascalCase: `Assets`. */
  readonly outputPrefix: string;
}

/** From when on replication is unwell, and who is told. */
export interface AlarmPlan {
  readonly pendingBytes: number;
  readonly pendingOperations: number;
  readonly latencySeconds: number;
  /** Each alarm takes those of its own region. */
  readonly actionArns: readonly string[];
}

/** The bucket that is left. */
export interface SourceBucket {
  readonly bucketName: string;
  readonly region: string;
  /** ANOTHER_STACK: the runtime merges our rule into what is there. THIS_MIGRATION: the source stack declares bucket and rule. */
  readonly ownership: SourceOwnership;
  /** Default encryption of the bucket as the user states it; preflight compares it with the live bucket. */
  readonly encryption: SourceEncryption;
  /** Full ARN of the source's customer-managed key; present when and only when `encryption` is KMS. */
  readonly keyArn?: string;
  /** ARN of the role of a replication configuration that is there already. */
  readonly existingReplicationRoleArn?: string;
}

/** Who declares the source bucket. */
export type SourceOwnership = 'ANOTHER_STACK' | 'THIS_MIGRATION';

/** SSE-S3, or SSE-KMS with a customer-managed key. */
export type SourceEncryption = 'S3_MANAGED' | 'KMS';

/** The bucket that is moved to. */
export interface TargetBucket {
  readonly bucketName: string;
  readonly region: string;
  /** `alias/…` of its customer-managed key. */
  readonly keyAlias: string;
  /** Days for which noncurrent versions are kept; never below the rollback window. Absent: every version is kept. */
  readonly noncurrentRetentionDays?: number;
  /** Bucket of the target region that takes server access logs. */
  readonly accessLogBucketName?: string;
}

/** How clients are sent to the other bucket (S3-10). */
export interface EndpointPlan {
  readonly flip: EndpointFlip;
  /** Name of the SSM parameter, with its leading slash, that holds the bucket in use; the same name in both regions. */
  readonly parameterName: string;
  /** Physical name of the Multi-Region Access Point; present when and only when `flip` is MULTI_REGION_ACCESS_POINT. */
  readonly accessPointName?: string;
}

/** PARAMETER works everywhere; MULTI_REGION_ACCESS_POINT needs clients that sign with SigV4A and the `aws` partition. */
export type EndpointFlip = 'PARAMETER' | 'MULTI_REGION_ACCESS_POINT';
