import * as s3 from '@pulumi/aws/s3';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { type BucketPlan, bucketPolicyOf, type LifecycleRule } from '../../core';

/** What differs between the buckets of a part. */
export interface BucketRendering {
  readonly bucketName: string;
  /** ARN of the key; absent for SSE-S3. */
  readonly keyArn?: pulumi.Input<string>;
  readonly lifecycle: readonly LifecycleRule[];
  readonly accessLogBucketName?: string;
}

/** A bucket, and what a replication rule has to wait for. */
export interface RenderedBucket {
  readonly bucket: s3.Bucket;
  readonly versioning: s3.BucketVersioning;
}

/** A versioned, private bucket with its TLS-only policy: one resource per aspect. Never deleted, never replaced. */
export function renderBucket(
  site: Site,
  id: string,
  { migration }: BucketPlan,
  rendering: BucketRendering,
): RenderedBucket {
  const { region, tags, stateful, setting } = site;
  const name = `${site.name}-${id}`;
  const created = new s3.Bucket(name, { region, bucket: rendering.bucketName, tags }, stateful);
  const bucket = created.bucket;
  const versioning = new s3.BucketVersioning(
    `${name}-versioning`,
    { region, bucket, versioningConfiguration: { status: 'Enabled' } },
    setting,
  );
  new s3.BucketServerSideEncryptionConfiguration(
    `${name}-encryption`,
    { region, bucket, rules: [encryption(rendering.keyArn)] },
    setting,
  );
  const block = new s3.BucketPublicAccessBlock(
    `${name}-public-access-block`,
    { region, bucket, ...allPublicAccessBlocked },
    setting,
  );
  new s3.BucketOwnershipControls(
    `${name}-ownership`,
    { region, bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } },
    setting,
  );
  new s3.BucketPolicy(
    `${name}-policy`,
    { region, bucket, policy: JSON.stringify(bucketPolicyOf(migration, rendering.bucketName)) },
    // Two changes of one bucket's access at a time are refused by S3 (OperationAborted).
    { ...setting, dependsOn: [block] },
  );
  if (rendering.lifecycle.length > 0) {
    new s3.BucketLifecycleConfiguration(
      `${name}-lifecycle`,
      { region, bucket, rules: rendering.lifecycle.map(lifecycleRule) },
      // Rules for noncurrent versions need versioning (provider documentation, BucketLifecycleConfiguration).
      { ...setting, dependsOn: [versioning] },
    );
  }
  if (rendering.accessLogBucketName !== undefined) {
    new s3.BucketLogging(
      `${name}-logging`,
      { region, bucket, targetBucket: rendering.accessLogBucketName, targetPrefix: `${rendering.bucketName}/` },
      setting,
    );
  }
  return { bucket: created, versioning };
}

/** All four settings (S3-4). */
export const allPublicAccessBlocked = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
} as const;

const encryption = (keyArn: pulumi.Input<string> | undefined) =>
  keyArn === undefined
    ? { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
    : {
        bucketKeyEnabled: true,
        applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn },
      };

const lifecycleRule = (rule: LifecycleRule) => ({
  id: rule.id,
  status: rule.status,
  filter: { prefix: rule.prefix },
  ...(rule.expirationDays && { expiration: { days: rule.expirationDays } }),
  ...(rule.abortIncompleteMultipartUploadDays && {
    abortIncompleteMultipartUpload: { daysAfterInitiation: rule.abortIncompleteMultipartUploadDays },
  }),
  ...(rule.noncurrentVersionExpirationDays && {
    noncurrentVersionExpiration: { noncurrentDays: rule.noncurrentVersionExpirationDays },
  }),
});
