import * as s3 from '@pulumi/aws/s3';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { accessLogBucketPolicyOf, type FleetPlan } from '../../core';

/**
 * The bucket of the load balancer's access logs, private and kept. S3 encrypts it with its own keys: an Application Load
 * Balancer writes under no other (Application Load Balancers guide, "Enable access logs").
 *
 * @returns what the load balancer has to wait for: Elastic Load Balancing writes a test file when logs are enabled
 */
export function renderAccessLogs(site: Site, plan: FleetPlan): readonly pulumi.Resource[] {
  const { region, tags, stateful, setting } = site;
  const name = `${site.name}-log-bucket`;
  const created = new s3.Bucket(
    name,
    { region, bucket: plan.target.loadBalancer.accessLogs.bucketName, tags },
    stateful,
  );
  const bucket = created.bucket;
  const versioning = new s3.BucketVersioning(
    `${name}-versioning`,
    { region, bucket, versioningConfiguration: { status: 'Enabled' } },
    setting,
  );
  const encryption = new s3.BucketServerSideEncryptionConfiguration(
    `${name}-encryption`,
    { region, bucket, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }] },
    setting,
  );
  const block = new s3.BucketPublicAccessBlock(
    `${name}-public-access-block`,
    {
      region,
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    setting,
  );
  const ownership = new s3.BucketOwnershipControls(
    `${name}-ownership`,
    { region, bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } },
    setting,
  );
  const policy = new s3.BucketPolicy(
    `${name}-policy`,
    { region, bucket, policy: JSON.stringify(accessLogBucketPolicyOf(plan)) },
    // Two changes of one bucket's access at a time are refused by S3 (OperationAborted).
    { ...setting, dependsOn: [block] },
  );
  return [versioning, encryption, ownership, policy];
}
