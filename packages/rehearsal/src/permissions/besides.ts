import type { AwsCall } from '../contract/aws';
import { tagsOf } from './context-of';
import { launches } from './launches';
import { partitionOf, serviceIn } from './partition';
import type { Permission } from './permission';

/**
 * What AWS asks the caller for besides the call's own action. Sources are named at each; what depends on things that the call does
 * not show (is the bucket encrypted by a key?) is `POSSIBLE`.
 */
export const besides = (call: AwsCall, account: string): readonly Permission[] =>
  table[`${call.service} ${call.operation}`]?.(call, account) ?? [];

const table: Readonly<Record<string, (call: AwsCall, account: string) => readonly Permission[]>> = {
  // Amazon S3 User Guide, "Protecting data with AWS KMS keys": S3 asks KMS on the caller's behalf. API Reference, GetObject: 404 for
  // what is not there takes ListBucket.
  'S3 GetObject': (call) => [...by(call, 's3', 'kms:Decrypt'), listing(call)],
  // API Reference, HeadObject: a checksum takes the key that the object is encrypted with, the rest does not.
  'S3 HeadObject': (call) => [
    ...(call.input.ChecksumMode === 'ENABLED' ? by(call, 's3', 'kms:Decrypt') : []),
    listing(call),
  ],
  'S3 PutObject': (call) => by(call, 's3', 'kms:GenerateDataKey'),
  'S3 PutBucketReplication': ({ input }) => [
    pass((input.ReplicationConfiguration as { readonly Role?: unknown } | undefined)?.Role, 's3.amazonaws.com'),
  ],
  'S3 Control CreateJob': ({ input }) => [pass(input.RoleArn, 'batchoperations.s3.amazonaws.com')],
  'Secrets Manager GetSecretValue': (call) => by(call, 'secretsmanager', 'kms:Decrypt'),
  'Secrets Manager PutSecretValue': (call) => by(call, 'secretsmanager', 'kms:Decrypt', 'kms:GenerateDataKey'),
  'SNS Publish': (call) => by(call, 'sns', 'kms:Decrypt', 'kms:GenerateDataKey'),
  'Backup StartBackupJob': ({ input }) => [pass(input.IamRoleArn, 'backup.amazonaws.com')],
  'Backup StartCopyJob': ({ input }) => [pass(input.IamRoleArn, 'backup.amazonaws.com')],
  // Service Authorization Reference, AWS Global Accelerator, "API operations": both are judged as UpdateEndpointGroup too.
  'Global Accelerator AddEndpoints': updatesGroup,
  'Global Accelerator RemoveEndpoints': updatesGroup,
  'EC2 CopyImage': copies,
  'Auto Scaling StartInstanceRefresh': launches,
};

const pass = (role: unknown, service: string): Permission => ({
  action: 'iam:PassRole',
  resource: String(role),
  context: { 'iam:PassedToService': [service] },
  need: 'ASKED',
});

const by = ({ region }: AwsCall, service: string, ...actions: readonly string[]): readonly Permission[] =>
  actions.map((action) => ({ action, context: { 'kms:ViaService': [serviceIn(region, service)] }, need: 'POSSIBLE' }));

const listing = ({ input, region }: AwsCall): Permission => ({
  action: 's3:ListBucket',
  resource: `arn:${partitionOf(region)}:s3:::${input.Bucket}`,
  context: { 's3:prefix': [] },
  need: 'POSSIBLE',
});

function updatesGroup({ input, region }: AwsCall): readonly Permission[] {
  const context = { 'aws:RequestedRegion': [region] };
  return [
    {
      action: 'globalaccelerator:UpdateEndpointGroup',
      resource: String(input.EndpointGroupArn),
      context,
      need: 'ASKED',
    },
  ];
}

/** Amazon EC2 User Guide, "Copy an AMI" and "Granting permissions to copy encrypted AMIs"; tagging on creation takes CreateTags. */
function copies({ input, region }: AwsCall): readonly Permission[] {
  const tags = tagsOf(input.TagSpecifications);
  const tagged = Object.keys(tags).length === 0 ? [] : ['image/any', 'snapshot/any'];
  const keys = [
    'kms:CreateGrant',
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ];
  const source = String(input.SourceRegion ?? region);
  return [
    ...tagged.map(
      (id): Permission => ({
        action: 'ec2:CreateTags',
        resource: `arn:${partitionOf(region)}:ec2:${region}::${id}`,
        context: { ...tags, 'ec2:CreateAction': ['CopyImage'] },
        need: 'ASKED',
      }),
    ),
    ...[...new Set([source, region])].flatMap((at) =>
      keys.map(
        (action): Permission => ({
          action,
          context: { 'kms:ViaService': [serviceIn(at, 'ec2')], 'kms:GrantIsForAWSResource': ['true'] },
          need: 'POSSIBLE',
        }),
      ),
    ),
  ];
}
