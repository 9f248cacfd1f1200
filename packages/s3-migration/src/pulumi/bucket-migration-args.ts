import type { RegionMigration } from '@regionlift/migration/pulumi';

/** Who declares the source bucket. */
export enum SourceBucketOwnership {
  /** Another stack, another tool, or nobody: the runtime merges the forward rule into what is there, and restores it. */
  AnotherStack = 'ANOTHER_STACK',
  /** The migration declares the bucket and the forward rule; import the bucket when it exists. */
  ThisMigration = 'THIS_MIGRATION',
}

/** Default encryption of the source bucket. */
export enum SourceBucketEncryption {
  /** SSE-S3. */
  S3Managed = 'S3_MANAGED',
  /** SSE-KMS with a customer-managed key of the migration's account. */
  Kms = 'KMS',
}

/** Whether the source bucket keeps versions; replication needs it. */
export enum SourceBucketVersioning {
  /** It does. */
  Enabled = 'ENABLED',
  /** Refused (`SourceUnversioned`). */
  Suspended = 'SUSPENDED',
  /** Refused (`SourceUnversioned`). */
  Disabled = 'DISABLED',
}

/** How clients are sent to the other bucket. */
export enum EndpointFlip {
  /** An SSM parameter of the same name in both regions holds the bucket in use. Works everywhere. */
  Parameter = 'PARAMETER',
  /** A Multi-Region Access Point, whose routes change. Clients sign with SigV4A; partition `aws` alone. */
  MultiRegionAccessPoint = 'MULTI_REGION_ACCESS_POINT',
}

/**
 * What a bucket part has to know. Names and ARNs of the two regions are composed from it, so every value is plain: an
 * output is refused (`PlainValueNeeded`).
 */
export interface BucketMigrationArgs extends BucketMigrationSettings {
  /** The migration that the part belongs to. */
  migration: RegionMigration;
}

/** What a bucket part has to know, without its migration: plain data. */
export interface BucketMigrationSettings {
  /** Name of the bucket that is left. */
  sourceBucketName: string;
  /** Who declares the source bucket. Defaults to `AnotherStack`. */
  sourceOwnership?: SourceBucketOwnership;
  /** Whether the source bucket keeps versions. Defaults to `Enabled`. */
  sourceVersioning?: SourceBucketVersioning;
  /** Default encryption of the source bucket. Defaults to `S3Managed`. */
  sourceEncryption?: SourceBucketEncryption;
  /** Full ARN of the source bucket's customer-managed key: needed with `Kms`, refused without. */
  sourceKeyArn?: string;
  /** Whether KMS-encrypted objects are replicated. Defaults to true; false is refused when the source is KMS-encrypted. */
  replicateKmsEncryptedObjects?: boolean;
  /**
   * ARN of the role of the replication configuration that the source bucket has already. A bucket has one role for all its
   * rules: the permissions of the forward rule are attached to this one. By default a role is created.
   */
  existingReplicationRoleArn?: string;
  /** Name of the bucket that is moved to. By default `<qualifier>-<migration>-<part>-<account>-<target region>`. */
  targetBucketName?: string;
  /** Whether S3 promises to replicate 99.99 % of new objects within 15 minutes; charged by the gigabyte. Defaults to true. */
  replicationTimeControl?: boolean;
  /** Whether deletions that leave a delete marker are replicated. Defaults to true. */
  replicateDeleteMarkers?: boolean;
  /**
   * Whole days for which the target keeps noncurrent versions; never below the rollback window. Expiry starts in phase
   * CUT_OVER. By default every version is kept.
   */
  noncurrentVersionRetentionDays?: number;
  /** How clients are sent to the other bucket. Defaults to `Parameter`. */
  endpointFlip?: EndpointFlip;
  /**
   * Bucket of the target region that takes the target bucket's server access logs, under the prefix `<target bucket>/`;
   * its policy must let `logging.s3.amazonaws.com` write. By default there are none.
   */
  accessLogBucketName?: string;
  /** ARNs that alarms notify; each alarm takes those of its own region. */
  alarmActionArns?: string[];
  /** Bytes pending replication from which on an alarm is raised, after 15 minutes, and no cutover passes the gate. Defaults to 7.5 GB. */
  pendingBytesThreshold?: number;
  /** Operations pending replication from which on an alarm is raised, after 15 minutes, and no cutover passes the gate. Defaults to 10,000. */
  pendingOperationsThreshold?: number;
  /** Seconds of replication latency from which on an alarm is raised, after 15 minutes, and no cutover passes the gate. Defaults to 900. */
  latencyThresholdSeconds?: number;
}
