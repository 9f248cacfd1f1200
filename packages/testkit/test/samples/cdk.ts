import { join } from 'node:path';
import { App, CfnOutput, Fn, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnManagedPolicy, CfnOIDCProvider, CfnPolicy, CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnAlias, CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnFunction, CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnBucket, CfnBucketPolicy, CfnMultiRegionAccessPoint } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { CfnResourcePolicy, CfnRotationSchedule, CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import * as sample from './workload';

/** The sample workload as a CDK app of two stacks. */
export function cdkSample(): App {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Main', { env: { account: sample.account, region: sample.region } });
  const other = new Stack(app, 'Other', { env: { account: sample.account, region: sample.otherRegion } });
  for (const [key, value] of Object.entries(sample.tags)) Tags.of(app).add(key, value);

  const { key, bucket } = storage(stack);
  const { role, fn } = compute(stack, bucket, key);
  secrets(stack, key, fn);
  new CfnLogGroup(other, 'Log', { logGroupName: '/sample/other', retentionInDays: 30 });
  new CfnMultiRegionAccessPoint(stack, 'Point', {
    name: 'sample-point',
    regions: [{ bucket: bucket.ref }, { bucket: 'sample-elsewhere' }],
    publicAccessBlockConfiguration: { blockPublicAcls: true },
  });
  new CfnOutput(stack, 'ActorRole', { value: role.attrArn });
  new CfnOutput(stack, 'Assets', { value: bucket.ref });
  new CfnOutput(stack, 'AssetsKey', { value: key.attrArn });
  // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
  const objects = Fn.sub('arn:${AWS::Partition}:s3:::${Bucket}/*', { Bucket: bucket.ref });
  new CfnOutput(stack, 'Objects', { value: objects });
  return app;
}

function storage(stack: Stack) {
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

function compute(stack: Stack, bucket: CfnBucket, key: CfnKey) {
  const role = new CfnRole(stack, 'Role', {
    roleName: sample.roleName,
    assumeRolePolicyDocument: sample.documents.trust,
    permissionsBoundary: `arn:aws:iam::${sample.account}:policy/boundary`,
    policies: [{ policyName: 'inline', policyDocument: sample.permissions(bucket.attrArn, key.attrArn) }],
    managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
  });
  new CfnPolicy(stack, 'Second', {
    policyName: 'second',
    policyDocument: sample.permissions([Fn.join('', [bucket.attrArn, '/*'])], key.attrArn),
    roles: [role.ref],
  });
  new CfnManagedPolicy(stack, 'Managed', {
    managedPolicyName: 'sample-managed',
    policyDocument: sample.permissions(bucket.attrArn, key.attrArn),
    roles: [role.ref, 'somebody-elses'],
  });
  new CfnOIDCProvider(stack, 'Oidc', { url: 'https://token.example.com', clientIdList: ['sts.amazonaws.com'] });
  const log = new CfnLogGroup(stack, 'Log', {
    logGroupName: '/sample/function',
    retentionInDays: 90,
    kmsKeyId: key.attrArn,
  });
  const code = new Asset(stack, 'Code', { path: join(__dirname, 'code') });
  const fn = new CfnFunction(stack, 'Function', {
    functionName: sample.functionName,
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    role: role.attrArn,
    timeout: 60,
    code: { s3Bucket: code.s3BucketName, s3Key: code.s3ObjectKey },
    environment: { variables: { CONFIG: stack.toJsonString({ bucket: bucket.ref, retries: 3 }) } },
    loggingConfig: { logFormat: 'JSON', logGroup: log.ref },
  });
  new CfnPermission(stack, 'Permission', {
    functionName: fn.attrArn,
    action: 'lambda:InvokeFunction',
    principal: 'states.amazonaws.com',
    sourceAccount: sample.account,
  });
  new CfnAlarm(stack, 'Alarm', {
    alarmName: 'sample-failed',
    namespace: 'AWS/S3',
    metricName: 'OperationsFailedReplication',
    dimensions: [
      { name: 'SourceBucket', value: bucket.ref },
      { name: 'RuleId', value: 'reverse' },
    ],
    statistic: 'Sum',
    period: 300,
    evaluationPeriods: 2,
    threshold: 0,
    comparisonOperator: 'GreaterThanThreshold',
    alarmActions: [`arn:aws:sns:eu-west-1:${sample.account}:ops`],
  });
  new CfnParameter(stack, 'Parameter', { name: '/sample/endpoint', type: 'String', value: bucket.ref });
  return { role, fn };
}

function secrets(stack: Stack, key: CfnKey, fn: CfnFunction) {
  const secret = new CfnSecret(stack, 'Secret', {
    name: sample.secretName,
    kmsKeyId: key.attrArn,
    generateSecretString: {
      passwordLength: 40,
      secretStringTemplate: JSON.stringify({ username: 'app' }),
      generateStringKey: 'password',
    },
    replicaRegions: [{ region: sample.otherRegion, kmsKeyId: 'alias/sample-secret' }],
  });
  new CfnResourcePolicy(stack, 'SecretPolicy', {
    secretId: secret.ref,
    resourcePolicy: sample.documents.secret,
    blockPublicPolicy: true,
  });
  new CfnRotationSchedule(stack, 'Rotation', {
    secretId: secret.ref,
    rotationLambdaArn: fn.attrArn,
    rotationRules: { automaticallyAfterDays: 30 },
  });
}
