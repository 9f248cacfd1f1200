/**
 * S3's own shape of a replication configuration, as `GetBucketReplication` and `PutBucketReplication` speak it (schema
 * V2 when a rule has `Filter`, V1 when it has `Prefix`). Structurally equal to the SDK's types, which core may not import.
 */
export interface ReplicationConfiguration {
  /** One role for all rules of a bucket. */
  readonly Role: string;
  readonly Rules: readonly ReplicationRule[];
}

/** One rule; see {@link ReplicationConfiguration}. */
export interface ReplicationRule {
  /** At most 255 characters. */
  readonly ID?: string;
  /** Unique in the configuration (V2); the higher number wins for one destination. */
  readonly Priority?: number;
  readonly Status: Switch;
  /** V1 schema; never together with `Filter`. */
  readonly Prefix?: string;
  readonly Filter?: RuleFilter;
  readonly SourceSelectionCriteria?: {
    readonly SseKmsEncryptedObjects?: { readonly Status: Switch };
    readonly ReplicaModifications?: { readonly Status: Switch };
  };
  readonly ExistingObjectReplication?: { readonly Status: Switch };
  readonly DeleteMarkerReplication?: { readonly Status?: Switch };
  readonly Destination: RuleDestination;
}

/** `Enabled` or `Disabled`, in S3's spelling. */
export type Switch = 'Enabled' | 'Disabled';

/** Which objects a V2 rule applies to; `{ Prefix: '' }` means all. */
export interface RuleFilter {
  readonly Prefix?: string;
  readonly Tag?: { readonly Key: string; readonly Value: string };
  readonly And?: {
    readonly Prefix?: string;
    readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
  };
}

/** Where a rule replicates to. */
export interface RuleDestination {
  /** ARN of the bucket. */
  readonly Bucket: string;
  readonly Account?: string;
  readonly StorageClass?: string;
  readonly AccessControlTranslation?: { readonly Owner: 'Destination' };
  /** Key ARN or alias ARN of the destination's region. */
  readonly EncryptionConfiguration?: { readonly ReplicaKmsKeyID?: string };
  readonly ReplicationTime?: { readonly Status: Switch; readonly Time: { readonly Minutes?: number } };
  readonly Metrics?: { readonly Status: Switch; readonly EventThreshold?: { readonly Minutes?: number } };
}
