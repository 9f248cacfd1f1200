/** What every call to a bucket carries: S3 answers 403 when the bucket is another account's. */
export interface NamedBucket {
  readonly Bucket: string;
  /** Twelve digits. */
  readonly ExpectedBucketOwner: string;
}
