import * as kms from '@pulumi/aws/kms';
import * as s3 from '@pulumi/aws/s3';
import * as sample from './workload';

const { region, tags } = sample;
const kept = { protect: true, retainOnDelete: true };

/** A bucket with every aspect, under a key of its own. */
export function storage() {
  const key = new kms.Key('key', { region, tags, enableKeyRotation: true, policy: json(sample.documents.key) }, kept);
  new kms.Alias('alias', { region, name: sample.keyAlias, targetKeyId: key.keyId }, kept);
  const bucket = new s3.Bucket('bucket', { region, tags, bucket: sample.bucketName, forceDestroy: false }, kept);
  const of = { region, bucket: bucket.bucket };
  new s3.BucketVersioning('versioning', { ...of, versioningConfiguration: { status: 'Enabled' } }, kept);
  new s3.BucketServerSideEncryptionConfiguration(
    'encryption',
    {
      ...of,
      rules: [
        {
          bucketKeyEnabled: true,
          applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn },
        },
      ],
    },
    kept,
  );
  new s3.BucketPublicAccessBlock(
    'public',
    { ...of, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    kept,
  );
  new s3.BucketOwnershipControls('ownership', { ...of, rule: { objectOwnership: 'BucketOwnerEnforced' } }, kept);
  new s3.BucketLogging('logging', { ...of, targetBucket: 'sample-logs', targetPrefix: 'assets/' }, kept);
  new s3.BucketNotification('events', { ...of, eventbridge: true }, kept);
  new s3.BucketPolicy('policy', { region, bucket: bucket.id, policy: json(sample.documents.bucket) }, kept);
  new s3.BucketLifecycleConfiguration('lifecycle', { ...of, rules: lifecycle }, kept);
  new s3.BucketReplicationConfig(
    'replication',
    { ...of, role: `arn:aws:iam::${sample.account}:role/replication`, rules: replication },
    kept,
  );
  return { key, bucket };
}

const lifecycle = [
  {
    id: 'uploads',
    status: 'Enabled',
    filter: { prefix: '' },
    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
  },
  {
    id: 'reports',
    status: 'Enabled',
    filter: { and: { prefix: 'reports/', tags: { kind: 'report' } } },
    expiration: { days: 90 },
    transitions: [{ storageClass: 'GLACIER', days: 30 }],
    noncurrentVersionExpiration: { noncurrentDays: 30, newerNoncurrentVersions: 2 },
    noncurrentVersionTransitions: [{ storageClass: 'GLACIER', noncurrentDays: 10 }],
  },
];

const replication = [
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
    filter: { and: { prefix: 'reports/', tags: { kind: 'report' } } },
    deleteMarkerReplication: { status: 'Disabled' },
    destination: { bucket: 'arn:aws:s3:::sample-third' },
  },
];

const json = (document: object): string => JSON.stringify(document);
