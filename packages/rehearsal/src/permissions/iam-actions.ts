import type { AwsCall } from '../contract/aws';

/** Prefix of a service's IAM actions, by the SDK's name of the service. Source: Service Authorization Reference, of each service. */
const prefixes: Readonly<Record<string, string>> = {
  'Auto Scaling': 'autoscaling',
  Backup: 'backup',
  CloudWatch: 'cloudwatch',
  EC2: 'ec2',
  'Elastic Load Balancing v2': 'elasticloadbalancing',
  'Global Accelerator': 'globalaccelerator',
  IAM: 'iam',
  KMS: 'kms',
  Lambda: 'lambda',
  RDS: 'rds',
  'Route 53': 'route53',
  S3: 's3',
  'S3 Control': 's3',
  'Secrets Manager': 'secretsmanager',
  'Service Quotas': 'servicequotas',
  SFN: 'states',
  SNS: 'sns',
  SSM: 'ssm',
  STS: 'sts',
};

/**
 * Operations whose IAM action has another name. Source: Service Authorization Reference, Amazon S3 and AWS Lambda; Amazon S3 API
 * Reference, "Permissions" of each operation.
 */
const renamed: Readonly<Record<string, string>> = {
  's3:HeadBucket': 's3:ListBucket',
  's3:ListObjects': 's3:ListBucket',
  's3:ListObjectsV2': 's3:ListBucket',
  's3:ListObjectVersions': 's3:ListBucketVersions',
  's3:HeadObject': 's3:GetObject',
  's3:DeleteObjects': 's3:DeleteObject',
  's3:GetBucketCors': 's3:GetBucketCORS',
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3:GetBucketNotificationConfiguration': 's3:GetBucketNotification',
  's3:GetBucketReplication': 's3:GetReplicationConfiguration',
  's3:PutBucketReplication': 's3:PutReplicationConfiguration',
  's3:DeleteBucketReplication': 's3:PutReplicationConfiguration',
  's3:GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
  's3:ListBucketInventoryConfigurations': 's3:GetInventoryConfiguration',
  'lambda:Invoke': 'lambda:InvokeFunction',
};

/** Actions on objects that are others when a version is named (Amazon S3 API Reference, GetObject). */
const versioned: Readonly<Record<string, string>> = {
  's3:GetObject': 's3:GetObjectVersion',
  's3:DeleteObject': 's3:DeleteObjectVersion',
};

/** The IAM action of a call; a service that is not known here keeps the SDK's name, in lower case. */
export function actionOf({ service, operation, input }: Pick<AwsCall, 'service' | 'operation' | 'input'>): string {
  const named = `${prefixes[service] ?? service.toLowerCase().replaceAll(' ', '')}:${operation}`;
  const action = renamed[named] ?? named;
  return (input.VersionId === undefined ? undefined : versioned[action]) ?? action;
}
