import { join } from 'node:path';
import * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as ec2 from '@pulumi/aws/ec2';
import * as iam from '@pulumi/aws/iam';
import type * as kms from '@pulumi/aws/kms';
import * as lambda from '@pulumi/aws/lambda';
import type * as s3 from '@pulumi/aws/s3';
import * as s3control from '@pulumi/aws/s3control';
import * as secretsmanager from '@pulumi/aws/secretsmanager';
import * as ssm from '@pulumi/aws/ssm';
import * as pulumi from '@pulumi/pulumi';
import { frontOf } from './balancer-pulumi';
import { subnetIds } from './database';
import { databases } from './database-pulumi';
import { fleetOf } from './fleet-pulumi';
import { names, securityGroups } from './network-pulumi';
import { storage } from './storage-pulumi';
import { vpcWith } from './vpc-pulumi';
import * as sample from './workload';

const { region, tags } = sample;

/** The sample workload as a Pulumi program. */
export function pulumiSample(): Record<string, unknown> {
  const { key, bucket } = storage();
  const { database, clients } = securityGroups();
  const { role, fn } = compute(bucket, key, clients);
  secrets(key, fn);
  const replica = databases(key, database.id);
  names(replica);
  const { vpc, subnets } = vpcWith(clients.id);
  const { targets, accelerator } = frontOf(vpc, subnets, clients.id);
  fleetOf({ bucketArn: bucket.arn, key, role, groupId: clients.id, subnets, targets });
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
    ...accelerator,
    FrontSubnets: pulumi.all(subnets.map((subnet) => subnet.id)).apply((ids) => ids.join(',')),
    ActorRole: role.arn,
    Assets: bucket.bucket,
    AssetsKey: key.arn,
    ReplicaArn: replica.arn,
    ReplicaHost: replica.address,
    ReplicaId: replica.id,
    Objects: pulumi.interpolate`arn:aws:s3:::${bucket.bucket}/*`,
  };
}

function compute(bucket: s3.Bucket, key: kms.Key, group: ec2.SecurityGroup) {
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
    vpcConfig: { subnetIds, securityGroupIds: [group.id] },
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
