import type { AwsCall } from '../contract/aws';
import { partitionOf } from './partition';

/**
 * ARNs that a call is judged on, `*` where its action has no resource type. Ids that AWS gives and the call does not name are made
 * up: `any`. Formats: Service Authorization Reference, "Resource types" of each service.
 */
export function resourcesOf(call: AwsCall, account: string): readonly string[] {
  const arn = (service: string, rest: string, region = call.region, owner = account) =>
    `arn:${partitionOf(call.region)}:${service}:${region}:${owner}:${rest}`;
  const found = namers[call.service]?.(call.input, arn, call) ?? [];
  const named = found.filter((one) => one !== undefined);
  return named.length > 0 ? named : ['*'];
}

type Input = AwsCall['input'];
type Arn = (service: string, rest: string, region?: string, owner?: string) => string;
type Namer = (input: Input, arn: Arn, call: AwsCall) => readonly (string | undefined)[];

const namers: Readonly<Record<string, Namer>> = {
  S3: ({ Bucket, Key }, arn) => {
    if (Bucket === undefined) return [];
    const bucket = isArn(Bucket) ? String(Bucket) : arn('s3', String(Bucket), '', '');
    return [Key === undefined ? bucket : `${bucket}${isArn(Bucket) ? '/object' : ''}/${Key}`];
  },
  'S3 Control': ({ JobId, Mrap }, arn, { operation }) => {
    if (JobId !== undefined) return [arn('s3', `job/${JobId}`)];
    if (!operation.includes('MultiRegionAccessPoint')) return [];
    return [isArn(Mrap) ? String(Mrap) : arn('s3', `accesspoint/${Mrap ?? 'any.mrap'}`, '')];
  },
  'Auto Scaling': ({ AutoScalingGroupName: name }, arn, { operation }) =>
    name === undefined || operation.startsWith('Describe')
      ? []
      : [arn('autoscaling', `autoScalingGroup:any:autoScalingGroupName/${name}`)],
  Backup: (input, arn, { operation }) => {
    if (operation === 'StartCopyJob') return [text(input.RecoveryPointArn)];
    return [when(input.BackupVaultName, (name) => arn('backup', `backup-vault:${name}`))];
  },
  CloudWatch: ({ AlarmNames }, arn) => listOf(AlarmNames).map((name) => arn('cloudwatch', `alarm:${name}`)),
  EC2: (input, arn, { operation, region }) => {
    switch (operation) {
      case 'CopyImage':
        return [
          arn('ec2', `image/${input.SourceImageId}`, String(input.SourceRegion ?? region), ''),
          arn('ec2', 'snapshot/any', String(input.SourceRegion ?? region), ''),
          arn('ec2', 'image/any', region, ''),
          arn('ec2', 'snapshot/any', region, ''),
        ];
      case 'ModifyLaunchTemplate':
        return [arn('ec2', `launch-template/${input.LaunchTemplateId ?? 'any'}`)];
      default:
        return [];
    }
  },
  'Global Accelerator': ({ EndpointGroupArn, AcceleratorArn }) => [text(EndpointGroupArn), text(AcceleratorArn)],
  IAM: ({ RoleName }, arn) => [when(RoleName, (name) => arn('iam', `role/${pathOf(name)}${name}`, ''))],
  KMS: ({ KeyId }, arn) => [when(KeyId, (id) => (isArn(id) && !id.includes(':alias/') ? id : arn('kms', 'key/any')))],
  Lambda: ({ FunctionName }, arn) => [
    when(FunctionName, (name) => (isArn(name) ? name : arn('lambda', `function:${name}`))),
  ],
  RDS: (input, arn) => {
    const named = (kind: string, id: unknown, region?: string) =>
      when(id, (name) => (isArn(name) ? name : arn('rds', `${kind}:${name}`, region)));
    return [
      text(input.ResourceIdentifier),
      named('db', input.DBInstanceIdentifier),
      named('cluster', input.DBClusterIdentifier),
      named('global-cluster', input.GlobalClusterIdentifier, ''),
      named('cluster', input.TargetDbClusterIdentifier),
    ];
  },
  'Route 53': ({ HostedZoneId, Id }, arn) => [
    when(HostedZoneId, (id) => arn('route53', `hostedzone/${lastOf(id)}`, '', '')),
    when(Id, (id) => arn('route53', `change/${lastOf(id)}`, '', '')),
  ],
  'Secrets Manager': ({ SecretId }, arn) => [
    // Six characters are given by Secrets Manager.
    when(SecretId, (id) => (isArn(id) ? id : arn('secretsmanager', `secret:${id}-AnyAny`))),
  ],
  'Service Quotas': ({ ServiceCode, QuotaCode }, arn) => [arn('servicequotas', `${ServiceCode}/${QuotaCode}`)],
  SFN: ({ executionArn, stateMachineArn }) => [text(executionArn), text(stateMachineArn)],
  SNS: ({ TopicArn }) => [text(TopicArn)],
  SSM: ({ Name, Names }, arn) =>
    [...(Name === undefined ? [] : [Name]), ...listOf(Names)].map((name) =>
      arn('ssm', `parameter/${String(name).replace(/^\//, '')}`),
    ),
};

const isArn = (value: unknown): value is string => typeof value === 'string' && value.startsWith('arn:');
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const when = (value: unknown, make: (name: string) => string): string | undefined =>
  typeof value === 'string' ? make(value) : undefined;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const lastOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** Of a service-linked role (IAM User Guide, "Create a service-linked role"). */
const pathOf = (name: string): string =>
  name === 'AWSServiceRoleForAutoScaling' ? 'aws-service-role/autoscaling.amazonaws.com/' : '';
