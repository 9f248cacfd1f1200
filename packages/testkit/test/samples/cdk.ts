import { join } from 'node:path';
import { App, CfnOutput, Fn, Stack, Tags } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { CfnManagedPolicy, CfnOIDCProvider, CfnPolicy, CfnRole } from 'aws-cdk-lib/aws-iam';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnFunction, CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { type CfnBucket, CfnMultiRegionAccessPoint } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { CfnResourcePolicy, CfnRotationSchedule, CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import { frontOf } from './balancer-cdk';
import { subnetIds } from './database';
import { databases } from './database-cdk';
import { fleetOf } from './fleet-cdk';
import { names, securityGroups } from './network-cdk';
import { storage } from './storage-cdk';
import { vpcWith } from './vpc-cdk';
import * as sample from './workload';

/** The sample workload as a CDK app of two stacks. */
export function cdkSample(): App {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Main', { env: { account: sample.account, region: sample.region } });
  const other = new Stack(app, 'Other', { env: { account: sample.account, region: sample.otherRegion } });
  for (const [key, value] of Object.entries(sample.tags)) Tags.of(app).add(key, value);

  const { key, bucket } = storage(stack);
  const { database, clients } = securityGroups(stack);
  const { role, fn } = compute(stack, bucket, key, clients);
  secrets(stack, key, fn);
  const replica = databases(stack, key, database.attrId);
  names(stack, replica);
  const { vpc, subnets } = vpcWith(stack, clients.ref);
  const { targets, accelerator } = frontOf(stack, vpc, subnets, clients.ref);
  fleetOf(stack, { bucketArn: bucket.attrArn, key, role, groupId: clients.ref, subnets, targets });
  new CfnOutput(stack, 'FrontSubnets', {
    value: Fn.join(
      ',',
      subnets.map((subnet) => subnet.ref),
    ),
  });
  for (const [name, value] of Object.entries(accelerator)) new CfnOutput(stack, name, { value });
  new CfnLogGroup(other, 'Log', { logGroupName: '/sample/other', retentionInDays: 30 });
  new CfnMultiRegionAccessPoint(stack, 'Point', {
    name: 'sample-point',
    regions: [{ bucket: bucket.ref }, { bucket: 'sample-elsewhere' }],
    publicAccessBlockConfiguration: { blockPublicAcls: true },
  });
  new CfnOutput(stack, 'ActorRole', { value: role.attrArn });
  new CfnOutput(stack, 'Assets', { value: bucket.ref });
  new CfnOutput(stack, 'ReplicaArn', { value: replica.attrDbInstanceArn });
  new CfnOutput(stack, 'ReplicaHost', { value: replica.attrEndpointAddress });
  new CfnOutput(stack, 'ReplicaId', { value: replica.attrDbiResourceId });
  new CfnOutput(stack, 'AssetsKey', { value: key.attrArn });
  // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
  const objects = Fn.sub('arn:${AWS::Partition}:s3:::${Bucket}/*', { Bucket: bucket.ref });
  new CfnOutput(stack, 'Objects', { value: objects });
  return app;
}

function compute(stack: Stack, bucket: CfnBucket, key: CfnKey, group: CfnSecurityGroup) {
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
    vpcConfig: { subnetIds, securityGroupIds: [group.attrGroupId] },
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
