/** Who declares the source bucket. */
export enum SourceBucketOwnership {
  /** Another stack, another tool, or nobody: the runtime merges the forward rule into what is there, and restores it. */
  ANOTHER_STACK = 'ANOTHER_STACK',
  /** The migration's source stack declares the bucket and the forward rule; import the bucket when it exists. */
  THIS_MIGRATION = 'THIS_MIGRATION',
}

/** Default encryption of the source bucket. */
export enum SourceBucketEncryption {
  /** SSE-S3. */
  S3_MANAGED = 'S3_MANAGED',
  /** SSE-KMS with a customer-managed key of the migration's account; an S3 Bucket Key may be on or off. */
  KMS = 'KMS',
}

/** Whether the source bucket keeps versions. */
export enum SourceBucketVersioning {
  /** Replication needs it. */
  ENABLED = 'ENABLED',
  /** Refused (`SourceUnversioned`). */
  SUSPENDED = 'SUSPENDED',
  /** Refused (`SourceUnversioned`). */
  DISABLED = 'DISABLED',
}
