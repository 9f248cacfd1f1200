import type { Mutant, OpenTemplate } from './mutations';

const BUCKET = 'AWS::S3::Bucket eu-west-1 sample-assets';
const ROLE = 'AWS::IAM::Role global sample-actor';
const LOG = 'AWS::Logs::LogGroup eu-west-1 /sample/function';

/** Changes of the stack Main, with everything that has to be reported. */
export const templateMutants: readonly Mutant<(template: OpenTemplate) => void>[] = [
  [
    'versioning suspended',
    ({ Resources: { Bucket } }) => {
      Bucket.Properties.VersioningConfiguration.Status = 'Suspended';
    },
    [[BUCKET, 'VersioningConfiguration.Status']],
  ],
  [
    'encryption under a key of nobody',
    ({ Resources: { Bucket } }) => {
      const [rule] = Bucket.Properties.BucketEncryption.ServerSideEncryptionConfiguration;
      delete rule.ServerSideEncryptionByDefault.KMSMasterKeyID;
    },
    [
      [
        BUCKET,
        'BucketEncryption.ServerSideEncryptionConfiguration[{"BucketKeyEnabled":true,"ServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms"}}]',
      ],
      [
        BUCKET,
        'BucketEncryption.ServerSideEncryptionConfiguration[{"BucketKeyEnabled":true,"ServerSideEncryptionByDefault":{"KMSMasterKeyID":"Arn(AWS::KMS::Key eu-west-1 alias/sample-assets)","SSEAlgorithm":"aws:kms"}}]',
      ],
    ],
  ],
  [
    'a wider action',
    ({ Resources: { Role } }) => {
      Role.Properties.Policies[0].PolicyDocument.Statement[0].Action.push('s3:DeleteObject');
    },
    [[ROLE, 'Policies.inline.Statement.Read.Action[s3:DeleteObject]']],
  ],
  [
    'a missing condition',
    ({ Resources: { Key } }) => {
      delete Key.Properties.KeyPolicy.Statement[0].Condition;
    },
    [['AWS::KMS::Key eu-west-1 alias/sample-assets', 'KeyPolicy.Statement.Administration.Condition']],
  ],
  [
    'another retention of the log',
    ({ Resources: { Log } }) => {
      Log.Properties.RetentionInDays = 30;
    },
    [[LOG, 'RetentionInDays']],
  ],
  [
    'a log without a key',
    ({ Resources: { Log } }) => {
      delete Log.Properties.KmsKeyId;
    },
    [[LOG, 'KmsKeyId']],
  ],
  [
    'a missing reverse rule',
    ({ Resources: { Bucket } }) => {
      Bucket.Properties.ReplicationConfiguration.Rules.shift();
    },
    [[BUCKET, 'ReplicationConfiguration.Rules.reverse']],
  ],
  [
    'deletion on replacement',
    ({ Resources: { Bucket } }) => {
      Object.assign(Bucket, { UpdateReplacePolicy: 'Delete' });
    },
    [[BUCKET, 'retention.onReplace']],
  ],
  [
    'a bucket policy that leaves with the stack',
    ({ Resources: { Policy } }) => {
      Object.assign(Policy, { DeletionPolicy: 'Delete' });
    },
    [[BUCKET, 'retention.lost.Policy']],
  ],
  [
    'other code',
    ({ Resources: { Function: fn } }) => {
      fn.Properties.Code.S3Key = 'other.zip';
    },
    [
      ['AWS::Lambda::Function eu-west-1 sample-function', 'Code.S3Bucket'],
      ['AWS::Lambda::Function eu-west-1 sample-function', 'Code.S3Key'],
      ['AWS::Lambda::Function eu-west-1 sample-function', 'Code.Files'],
    ],
  ],
  [
    'another environment',
    ({ Resources: { Parameter } }) => {
      Parameter.Properties.Value = 'another-bucket';
    },
    [['AWS::SSM::Parameter eu-west-1 /sample/endpoint', 'Value']],
  ],
  [
    'an output renamed',
    ({ Outputs }) => {
      Outputs.Bucket = Outputs.Assets;
      delete Outputs.Assets;
    },
    [
      ['output Assets', ''],
      ['output Bucket', ''],
    ],
  ],
  [
    'a resource of a kind that nobody reads',
    ({ Resources }) => {
      Resources.Queue = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'extra' } };
    },
    [['unsupported:AWS::SQS::Queue eu-west-1 (unnamed Queue)', '']],
  ],
  [
    'a resource without a name',
    ({ Resources: { Log } }) => {
      delete Log.Properties.LogGroupName;
    },
    [
      [LOG, ''],
      ['AWS::Lambda::Function eu-west-1 sample-function', 'LoggingConfig.LogGroup'],
      ['AWS::Logs::LogGroup eu-west-1 (unnamed Log)', ''],
    ],
  ],
  [
    'a resource under a condition',
    ({ Resources: { Alarm } }) => {
      Object.assign(Alarm, { Condition: 'InProduction' });
    },
    [['AWS::CloudWatch::Alarm eu-west-1 sample-failed', 'Condition']],
  ],
];
