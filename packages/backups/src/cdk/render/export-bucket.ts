import { RemovalPolicy } from 'aws-cdk-lib';
import type { CfnReportPlan } from 'aws-cdk-lib/aws-backup';
import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { ExportBucketPlan, LifecycleRule } from '../../core';

/** The versioned, private bucket of dumps, evidence and reports (BAK-8). Never deleted. */
export function renderExportBucket(scope: Construct, plan: ExportBucketPlan, keyArn: string): CfnBucket {
  const { bucketName, accessLogBucketName } = plan;
  const bucket = new CfnBucket(scope, 'ExportBucket', {
    bucketName,
    versioningConfiguration: { status: 'Enabled' },
    bucketEncryption: {
      serverSideEncryptionConfiguration: [
        {
          bucketKeyEnabled: true,
          serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn },
        },
      ],
    },
    publicAccessBlockConfiguration: {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
    lifecycleConfiguration: { rules: plan.lifecycle.map(lifecycleRule) },
    loggingConfiguration: accessLogBucketName
      ? { destinationBucketName: accessLogBucketName, logFilePrefix: `${bucketName}/` }
      : undefined,
  });
  bucket.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return bucket;
}

/**
 * The bucket's policy.
 *
 * @param reports the report plans: the first makes the service-linked role that the policy names
 */
export function renderExportPolicy(
  scope: Construct,
  { bucketName, policy: policyDocument }: ExportBucketPlan,
  bucket: CfnBucket,
  reports: readonly CfnReportPlan[],
): void {
  // The name as the document writes it: judges of templates then see that they speak of one bucket.
  const policy = new CfnBucketPolicy(scope, 'ExportBucketPolicy', { bucket: bucketName, policyDocument });
  for (const before of [bucket, ...reports]) policy.addResourceDependency(before);
  policy.applyRemovalPolicy(RemovalPolicy.RETAIN);
}

const lifecycleRule = (rule: LifecycleRule): CfnBucket.RuleProperty => ({
  id: rule.id,
  status: 'Enabled',
  expirationInDays: rule.expirationDays,
  abortIncompleteMultipartUpload: rule.abortIncompleteMultipartUploadDays
    ? { daysAfterInitiation: rule.abortIncompleteMultipartUploadDays }
    : undefined,
  noncurrentVersionExpiration: rule.noncurrentVersionExpirationDays
    ? { noncurrentDays: rule.noncurrentVersionExpirationDays }
    : undefined,
});
