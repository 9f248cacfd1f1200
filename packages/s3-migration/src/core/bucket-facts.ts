import type { Maybe, MigrationPlan } from '@regionlift/migration/core';

/** What a user says of a bucket part, as a shell hands it over: unchecked, possibly deferred. */
export interface BucketFacts {
  /** Construct id or component name, accepted by the migration: `Assets`. */
  readonly name: string;
  readonly sourceBucketName: Maybe<string>;
  /** @default 'ANOTHER_STACK' */
  readonly sourceOwnership?: Maybe<string>;
  /** `ENABLED`, `SUSPENDED` or `DISABLED`. @default 'ENABLED' */
  readonly sourceVersioning?: Maybe<string>;
  /** @default 'S3_MANAGED' */
  readonly sourceEncryption?: Maybe<string>;
  /** Full ARN of the source's customer-managed key. */
  readonly sourceKeyArn?: Maybe<string>;
  /** @default true */
  readonly replicateKmsEncryptedObjects?: Maybe<boolean>;
  /** ARN of the role of the replication configuration that the source has already. */
  readonly existingReplicationRoleArn?: Maybe<string>;
  /** @default composed: `rl-orders-assets-<account>-<to>` */
  readonly targetBucketName?: Maybe<string>;
  /** @default true */
  readonly replicationTimeControl?: Maybe<boolean>;
  /** @default true */
  readonly replicateDeleteMarkers?: Maybe<boolean>;
  /** Days for which the target keeps noncurrent versions. @default every version is kept */
  readonly noncurrentVersionRetentionDays?: Maybe<number>;
  /** @default 'PARAMETER' */
  readonly endpointFlip?: Maybe<string>;
  /** Bucket of the target region that takes the target bucket's server access logs. */
  readonly accessLogBucketName?: Maybe<string>;
  /** ARNs that alarms notify; each alarm takes those of its own region. */
  readonly alarmActionArns?: Maybe<readonly Maybe<string>[]>;
  /** Bytes. @default 7_500_000_000 */
  readonly pendingBytesThreshold?: Maybe<number>;
  /** @default 10_000 */
  readonly pendingOperationsThreshold?: Maybe<number>;
  /** Seconds. @default 900 */
  readonly latencyThresholdSeconds?: Maybe<number>;
}

/** The facts together with the migration that they are judged against. */
export interface BucketQuestion extends BucketFacts {
  readonly migration: MigrationPlan;
}
