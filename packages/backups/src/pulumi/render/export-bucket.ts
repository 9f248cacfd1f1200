import * as s3 from '@pulumi/aws/s3';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { ExportBucketPlan, LifecycleRule } from '../../core';

/** The export bucket, and what its policy has to wait for. */
export interface RenderedExports {
  readonly bucket: s3.Bucket;
  readonly block: s3.BucketPublicAccessBlock;
}

/** The versioned, private bucket of dumps, evidence and reports (BAK-8): one resource per aspect. Never deleted. */
export function renderExportBucket(
  { name, region, tags, stateful, setting }: Site,
  plan: ExportBucketPlan,
  keyArn: pulumi.Input<string>,
): RenderedExports {
  const id = `${name}-export-bucket`;
  const bucket = new s3.Bucket(id, { region, bucket: plan.bucketName, tags }, stateful);
  const aspect = { region, bucket: bucket.bucket };
  const versioning = new s3.BucketVersioning(
    `${id}-versioning`,
    { ...aspect, versioningConfiguration: { status: 'Enabled' } },
    setting,
  );
  const encryption = { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn };
  new s3.BucketServerSideEncryptionConfiguration(
    `${id}-encryption`,
    { ...aspect, rules: [{ bucketKeyEnabled: true, applyServerSideEncryptionByDefault: encryption }] },
    setting,
  );
  const block = new s3.BucketPublicAccessBlock(
    `${id}-public-access-block`,
    { ...aspect, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    setting,
  );
  new s3.BucketOwnershipControls(
    `${id}-ownership`,
    { ...aspect, rule: { objectOwnership: 'BucketOwnerEnforced' } },
    setting,
  );
  new s3.BucketLifecycleConfiguration(
    `${id}-lifecycle`,
    { ...aspect, rules: plan.lifecycle.map(lifecycleRule) },
    // Rules for noncurrent versions need versioning (provider documentation, BucketLifecycleConfiguration).
    { ...setting, dependsOn: [versioning] },
  );
  if (plan.accessLogBucketName !== undefined) {
    new s3.BucketLogging(
      `${id}-logging`,
      { ...aspect, targetBucket: plan.accessLogBucketName, targetPrefix: `${plan.bucketName}/` },
      setting,
    );
  }
  return { bucket, block };
}

/**
 * The bucket's policy.
 *
 * @param reports the report plans: the first makes the service-linked role that the policy names
 */
export function renderExportPolicy(
  { name, region, setting }: Site,
  { policy }: ExportBucketPlan,
  { bucket, block }: RenderedExports,
  reports: readonly pulumi.Resource[],
): void {
  new s3.BucketPolicy(
    `${name}-export-bucket-policy`,
    { region, bucket: bucket.bucket, policy: JSON.stringify(policy) },
    // Two changes of one bucket's access at a time are refused by S3 (OperationAborted).
    { ...setting, dependsOn: [block, ...reports] },
  );
}

const lifecycleRule = (rule: LifecycleRule) => ({
  id: rule.id,
  status: 'Enabled',
  filter: { prefix: '' },
  ...(rule.expirationDays && { expiration: { days: rule.expirationDays } }),
  ...(rule.abortIncompleteMultipartUploadDays && {
    abortIncompleteMultipartUpload: { daysAfterInitiation: rule.abortIncompleteMultipartUploadDays },
  }),
  ...(rule.noncurrentVersionExpirationDays && {
    noncurrentVersionExpiration: { noncurrentDays: rule.noncurrentVersionExpirationDays },
  }),
});
