import type { BucketPlan } from '../../../src/core';
import { account } from '../../sample-plan';
import type { Call } from './recorder';

/** A permission that a call takes, with what IAM would know of the request. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
}

/**
 * IAM actions whose names differ from the API's. Source: Service Authorization Reference, Amazon S3; API reference,
 * "Permissions" of each operation. Every other API name is its IAM action.
 */
const iamNames: Readonly<Record<string, string>> = {
  HeadBucket: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
  GetBucketEncryption: 'GetEncryptionConfiguration',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
  GetBucketReplication: 'GetReplicationConfiguration',
  PutBucketReplication: 'PutReplicationConfiguration',
  DeleteBucketReplication: 'PutReplicationConfiguration',
  GetBucketNotificationConfiguration: 'GetBucketNotification',
  GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
  GetBucketCors: 'GetBucketCORS',
  ListBucketInventoryConfigurations: 'GetInventoryConfiguration',
};

/** HeadObject takes what GetObject takes, with a version id another one (API reference, HeadObject, "Permissions"). */
const iamNameOf = (operation: string, { VersionId }: Call['input']): string =>
  operation === 'HeadObject'
    ? VersionId === undefined
      ? 'GetObject'
      : 'GetObjectVersion'
    : (iamNames[operation] ?? operation);

/** What a call takes: its own permission, the roles that it passes, the keys that S3 uses for it. */
export function permissionsOf(plan: BucketPlan, { client, operation, region, input }: Call): readonly Permission[] {
  const service =
    { S3Client: 's3', S3ControlClient: 's3', CloudWatchClient: 'cloudwatch', SSMClient: 'ssm' }[client] ?? client;
  const own: Permission = {
    action: `${service}:${iamNameOf(operation, input)}`,
    resource: resourceOf(plan, operation, region, input),
    context: {
      'aws:RequestedRegion': region,
      ...(input.Prefix === undefined ? {} : { 's3:prefix': String(input.Prefix) }),
      ...(input.IfNoneMatch === undefined ? {} : { 's3:if-none-match': String(input.IfNoneMatch) }),
      ...(operation === 'CreateJob'
        ? { 's3:RequestJobOperation': Object.keys(input.Operation as object)[0] ?? '' }
        : {}),
      ...(operation === 'UpdateJobStatus' ? { 's3:ExistingJobOperation': 'S3ReplicateObject' } : {}),
    },
  };
  return [
    own,
    ...toldWhatIsMissing(operation, region, input),
    ...passedRoles(operation, input),
    ...keysUsed(plan, operation, region, input),
  ];
}

function resourceOf(plan: BucketPlan, operation: string, region: string, input: Call['input']): string {
  if (input.Key !== undefined) return `arn:aws:s3:::${input.Bucket}/${input.Key}`;
  if (['CreateJob', 'ListAccessPoints', 'GetMetricData'].includes(operation)) return '*';
  if (operation.includes('MultiRegionAccessPoint')) return `arn:aws:s3::${account}:accesspoint/mfzwi23gnjvgw.mrap`;
  if (input.JobId !== undefined) return `arn:aws:s3:${region}:${account}:job/${input.JobId}`;
  if (input.Name !== undefined) return `arn:aws:ssm:${region}:${account}:parameter${input.Name}`;
  if (input.Bucket !== undefined) return `arn:aws:s3:::${input.Bucket}`;
  throw new Error(`${operation} of ${plan.part}: no resource known`);
}

/** An object that is not there answers 404 to whoever may list the bucket, 403 to others; the canary asks for such. */
const toldWhatIsMissing = (operation: string, region: string, input: Call['input']): readonly Permission[] =>
  operation === 'HeadObject' && input.ChecksumMode === undefined
    ? [
        {
          action: 's3:ListBucket',
          resource: `arn:aws:s3:::${input.Bucket}`,
          context: { 'aws:RequestedRegion': region },
        },
      ]
    : [];

function passedRoles(operation: string, input: Call['input']): readonly Permission[] {
  const pass = (resource: unknown, service: string): Permission => ({
    action: 'iam:PassRole',
    resource: String(resource),
    context: { 'iam:PassedToService': service },
  });
  if (operation === 'PutBucketReplication')
    return [pass((input.ReplicationConfiguration as { Role: string }).Role, 's3.amazonaws.com')];
  return operation === 'CreateJob' ? [pass(input.RoleArn, 'batchoperations.s3.amazonaws.com')] : [];
}

function keysUsed(
  plan: BucketPlan,
  operation: string,
  region: string,
  { Bucket, ChecksumMode }: Call['input'],
): readonly Permission[] {
  const action = { HeadObject: 'kms:Decrypt', GetObject: 'kms:Decrypt', PutObject: 'kms:GenerateDataKey' }[operation];
  const via = {
    'kms:ViaService': `s3.${region}.amazonaws.com`,
    'kms:EncryptionContext:aws:s3:arn': `arn:aws:s3:::${Bucket}`,
  };
  // HeadObject decrypts checksums, and nothing else.
  if (action === undefined || (operation === 'HeadObject' && ChecksumMode === undefined)) return [];
  if (Bucket === plan.source.bucketName)
    return plan.source.keyArn === undefined ? [] : [{ action, resource: plan.source.keyArn, context: via }];
  const alias = Bucket === plan.target.bucketName ? plan.target.keyAlias : plan.sourceSideAlias;
  return [
    { action, resource: `arn:aws:kms:${region}:${account}:key/any`, context: { ...via, 'kms:ResourceAliases': alias } },
  ];
}
