import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnAlias, CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import * as sample from './workload';

/** A bucket with every aspect, under a key of its own. */
export function storage(stack: Stack) {
  const key = new CfnKey(stack, 'Key', { enableKeyRotation: true, keyPolicy: sample.documents.key });
  const alias = new CfnAlias(stack, 'Alias', { aliasName: sample.keyAlias, targetKeyId: key.ref });
  const bucket = new CfnBucket(stack, 'Bucket', {
    bucketName: sample.bucketName,
    versioningConfiguration: { status: 'Enabled' },
    bucketEncryption: {
      serverSideEncryptionConfiguration: [
        {
          bucketKeyEnabled: true,
          serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.attrArn },
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
    loggingConfiguration: { destinationBucketName: 'sample-logs', logFilePrefix: 'assets/' },
    notificationConfiguration: { eventBridgeConfiguration: { eventBridgeEnabled: true } },
    lifecycleConfiguration: {
      rules: [
        { id: 'uploads', status: 'Enabled', abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } },
        {
          id: 'reports',
          status: 'Enabled',
          prefix: 'reports/',
          expirationInDays: 90,
          tagFilters: [{ key: 'kind', value: 'report' }],
          transitions: [{ storageClass: 'GLACIER', transitionInDays: 30 }],
          noncurrentVersionExpiration: { noncurrentDays: 30, newerNoncurrentVersions: 2 },
          noncurrentVersionTransitions: [{ storageClass: 'GLACIER', transitionInDays: 10 }],
        },
      ],
    },
    replicationConfiguration: {
      role: `arn:aws:iam::${sample.account}:role/replication`,
      rules: [
        {
          id: 'reverse',
          priority: 1,
          status: 'Enabled',
          filter: { prefix: '' },
          sourceSelectionCriteria: {
            replicaModifications: { status: 'Enabled' },
            sseKmsEncryptedObjects: { status: 'Enabled' },
          },
          deleteMarkerReplication: { status: 'Enabled' },
          destination: {
            bucket: 'arn:aws:s3:::sample-source',
            encryptionConfiguration: { replicaKmsKeyId: `arn:aws:kms:eu-central-1:${sample.account}:alias/back` },
            replicationTime: { status: 'Enabled', time: { minutes: 15 } },
            metrics: { status: 'Enabled', eventThreshold: { minutes: 15 } },
          },
        },
        {
          id: 'reports',
          priority: 2,
          status: 'Disabled',
          filter: { and: { prefix: 'reports/', tagFilters: [{ key: 'kind', value: 'report' }] } },
          deleteMarkerReplication: { status: 'Disabled' },
          destination: { bucket: 'arn:aws:s3:::sample-third' },
        },
      ],
    },
  });
  const policy = new CfnBucketPolicy(stack, 'Policy', { bucket: bucket.ref, policyDocument: sample.documents.bucket });
  for (const kept of [key, alias, bucket, policy]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return { key, bucket };
}
