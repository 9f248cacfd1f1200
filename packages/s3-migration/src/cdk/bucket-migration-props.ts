import type { Duration, Size } from 'aws-cdk-lib';
import type { EndpointFlip } from './endpoint-flip';
import type { SourceBucketEncryption, SourceBucketOwnership, SourceBucketVersioning } from './source-bucket';

/**
 * What a bucket part has to know. Names and ARNs of the two regions are composed from it, so every value is plain: a token
 * is refused (`PlainValueNeeded`).
 */
export interface BucketMigrationProps {
  /** Name of the bucket that is left. */
  readonly sourceBucketName: string;

  /**
   * Who declares the source bucket.
   *
   * @default SourceBucketOwnership.ANOTHER_STACK
   */
  readonly sourceOwnership?: SourceBucketOwnership;

  /**
   * Whether the source bucket keeps versions. The runtime's preflight compares it with the live bucket.
   *
   * @default SourceBucketVersioning.ENABLED
   */
  readonly sourceVersioning?: SourceBucketVersioning;

  /**
   * Default encryption of the source bucket. The runtime's preflight compares it with the live bucket.
   *
   * @default SourceBucketEncryption.S3_MANAGED
   */
  readonly sourceEncryption?: SourceBucketEncryption;

  /**
   * Full ARN of the source bucket's customer-managed key: needed with SourceBucketEncryption.KMS, refused without.
   *
   * @default - the source has no key of its own
   */
  readonly sourceKeyArn?: string;

  /**
   * Whether KMS-encrypted objects are replicated. False is refused when the source is KMS-encrypted
   * (`KmsSelectionMissing`): S3 would skip every object silently.
   *
   * @default true
   */
  readonly replicateKmsEncryptedObjects?: boolean;

  /**
   * ARN of the role of the replication configuration that the source bucket has already. A bucket has one role for all
   * its rules: the permissions of the forward rule are attached to this one.
   *
   * @default - the source has no replication configuration; a role is created
   */
  readonly existingReplicationRoleArn?: string;

  /**
   * Name of the bucket that is moved to.
   *
   * @default - composed: `<qualifier>-<migration>-<part>-<account>-<target region>`
   */
  readonly targetBucketName?: string;

  /**
   * Whether S3 promises to replicate 99.99 % of new objects within 15 minutes. Charged by the gigabyte.
   *
   * @default true
   */
  readonly replicationTimeControl?: boolean;

  /**
   * Whether deletions without a version id, which leave a delete marker, are replicated.
   *
   * @default true
   */
  readonly replicateDeleteMarkers?: boolean;

  /**
   * How long the target keeps noncurrent versions, in whole days; never below the rollback window. Expiry starts in
   * phase CUT_OVER, when every version has been compared.
   *
   * @default - every version is kept
   */
  readonly noncurrentVersionRetention?: Duration;

  /**
   * How clients are sent to the other bucket.
   *
   * @default EndpointFlip.PARAMETER
   */
  readonly endpointFlip?: EndpointFlip;

  /**
   * Bucket of the target region that takes the target bucket's server access logs, under the prefix `<target bucket>/`;
   * its policy must let `logging.s3.amazonaws.com` write.
   *
   * @default - no server access logs
   */
  readonly accessLogBucketName?: string;

  /**
   * ARNs that alarms notify, as literals. An alarm notifies only inside its own region: each takes those of its region.
   *
   * @default - alarms notify nobody
   */
  readonly alarmActionArns?: string[];

  /**
   * Bytes pending replication from which on an alarm is raised, after 15 minutes, and no cutover passes the gate.
   *
   * @default - 7.5 GB, what Replication Time Control's quota of 1 Gbit/s carries in a minute
   */
  readonly pendingBytesThreshold?: Size;

  /**
   * Operations pending replication from which on an alarm is raised, after 15 minutes, and no cutover passes the gate.
   *
   * @default 10000
   */
  readonly pendingOperationsThreshold?: number;

  /**
   * Replication latency from which on an alarm is raised, after 15 minutes, and no cutover passes the gate.
   *
   * @default Duration.minutes(15)
   */
  readonly latencyThreshold?: Duration;
}
