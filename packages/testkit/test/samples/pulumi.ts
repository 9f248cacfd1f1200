import { join } from 'node:path';
import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as iam from '@pulumi/aws/iam';
import * as kms from '@pulumi/aws/kms';
import * as lambda from '@pulumi/aws/lambda';
import * as s3 from '@pulumi/aws/s3';
import * as s3control from '@pulumi/aws/s3control';
import * as secretsmanager from '@pulumi/aws/secretsmanager';
import * as ssm from '@pulumi/aws/ssm';
import * as pulumi from '@pulumi/pulumi';
import * as sample from './workload';

const { region, tags } = sample;
const kept = { protect: true, retainOnDelete: true };

/** The sample workload as a Pulumi program. */
export function pulumiSample(): Record<string, unknown> {
  const { key, bucket } = storage();
  const { role, fn } = compute(bucket, key);
  secrets(key, fn);
  new cloudwatch.LogGroup('other-log', {
    name: '/sample/other',
    retentionInDays: 30,
    region: sample.otherRegion,
    tags,
  });
  new s3control.MultiRegionAccessPoint('point', {
    region,
    details: {
      name: 'sample-point',
      regions: [{ bucket: bucket.bucket }, { bucket: 'sample-elsewhere' }],
      publicAccessBlock: { blockPublicAcls: true },
    },
  });
  return {
    ActorRole: role.arn,
    Assets: bucket.bucket,
    AssetsKey: key.arn,
    Objects: pulumi.interpolate`arn:aws:s3:::${bucket.bucket}/*`,
  };
}

function storage() {
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

function compute(bucket: s3.Bucket, key: kms.Key) {
  const role = new iam.Role('role', {
    name: sample.roleName,
    tags,
    assumeRolePolicy: json(sample.documents.trust),
    permissionsBoundary: `arn:aws:iam::${sample.account}:policy/boundary`,
  });
  const allowed = (bucketArn: pulumi.Input<string>) => pulumi.jsonStringify(sample.permissions(bucketArn, key.arn));
  new iam.RolePolicy('inline', { role: role.name, name: 'inline', policy: allowed(bucket.arn) });
  new iam.RolePolicy('second', {
    role: role.id,
    name: 'second',
    policy: allowed(pulumi.interpolate`${bucket.arn}/*`),
  });
  new iam.RolePolicyAttachment('read-only', {
    role: role.name,
    policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
  });
  const managed = new iam.Policy('managed', { name: 'sample-managed', policy: allowed(bucket.arn) });
  new iam.RolePolicyAttachment('managed', { role: role.name, policyArn: managed.arn });
  new iam.RolePolicyAttachment('elsewhere', { role: 'somebody-elses', policyArn: managed.arn });
  new iam.OpenIdConnectProvider('oidc', {
    url: 'https://token.example.com',
    clientIdLists: ['sts.amazonaws.com'],
    tags,
  });
  const log = new cloudwatch.LogGroup('log', {
    region,
    tags,
    name: '/sample/function',
    retentionInDays: 90,
    kmsKeyId: key.arn,
  });
  const fn = new lambda.Function('function', {
    region,
    tags,
    name: sample.functionName,
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    role: role.arn,
    timeout: 60,
    code: new pulumi.asset.FileArchive(join(__dirname, 'code')),
    environment: { variables: { CONFIG: pulumi.jsonStringify({ retries: 3, bucket: bucket.bucket }) } },
    loggingConfig: { logFormat: 'JSON', logGroup: log.name },
  });
  new lambda.Permission('permission', {
    region,
    function: fn.name,
    action: 'lambda:InvokeFunction',
    principal: 'states.amazonaws.com',
    sourceAccount: sample.account,
  });
  new cloudwatch.MetricAlarm('alarm', {
    region,
    tags,
    name: 'sample-failed',
    namespace: 'AWS/S3',
    metricName: 'OperationsFailedReplication',
    dimensions: { SourceBucket: bucket.bucket, RuleId: 'reverse' },
    statistic: 'Sum',
    period: 300,
    evaluationPeriods: 2,
    threshold: 0,
    comparisonOperator: 'GreaterThanThreshold',
    treatMissingData: 'missing',
    alarmActions: [`arn:aws:sns:eu-west-1:${sample.account}:ops`],
  });
  new ssm.Parameter('parameter', {
    region,
    tags,
    name: '/sample/endpoint',
    type: 'String',
    value: bucket.bucket,
  });
  return { role, fn };
}

function secrets(key: kms.Key, fn: lambda.Function) {
  const secret = new secretsmanager.Secret('secret', {
    region,
    tags,
    name: sample.secretName,
    kmsKeyId: key.arn,
    recoveryWindowInDays: 30,
    replicas: [{ region: sample.otherRegion, kmsKeyId: 'alias/sample-secret' }],
  });
  const { randomPassword } = secretsmanager.getRandomPasswordOutput({ region, passwordLength: 40 });
  new secretsmanager.SecretVersion('value', {
    region,
    secretId: secret.id,
    secretStringWo: pulumi.jsonStringify({ username: 'app', password: randomPassword }),
    secretStringWoVersion: 1,
  });
  new secretsmanager.SecretPolicy('secret-policy', {
    region,
    secretArn: secret.arn,
    policy: json(sample.documents.secret),
    blockPublicPolicy: true,
  });
  new secretsmanager.SecretRotation('rotation', {
    region,
    secretId: secret.id,
    rotationLambdaArn: fn.arn,
    rotationRules: { automaticallyAfterDays: 30 },
  });
}

const json = (document: object): string => JSON.stringify(document);
