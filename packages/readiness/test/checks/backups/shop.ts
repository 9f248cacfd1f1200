import type { Editable, Stack } from '../judged';

const vault = (key: string) => ({
  Type: 'AWS::Backup::BackupVault',
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
  Properties: {
    BackupVaultName: 'shop',
    EncryptionKeyArn: key,
    LockConfiguration: { MinRetentionDays: 7 },
    Notifications: {
      BackupVaultEvents: ['BACKUP_JOB_COMPLETED'],
      SNSTopicArn: 'arn:aws:sns:us-east-1:111122223333:pager',
    },
  },
});

/** A shop whose data is saved, in its own words: a bucket by ARN, a database by its tag, a table by a pattern. */
export const shop: Stack & { readonly resources: Editable } = {
  resources: {
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName: 'shop', LoggingConfiguration: { DestinationBucketName: 'shop-logs' } },
    },
    Logs: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-logs' } },
    Database: {
      Type: 'AWS::RDS::DBInstance',
      Properties: {
        DBInstanceIdentifier: 'shop',
        BackupRetentionPeriod: 14,
        DeleteAutomatedBackups: false,
        Tags: [{ Key: 'backup', Value: 'daily' }],
      },
    },
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: { TableName: 'carts', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
    },
    Vault: vault('arn:aws:kms:us-east-1:111122223333:key/k'),
    Plan: {
      Type: 'AWS::Backup::BackupPlan',
      Properties: {
        BackupPlan: {
          BackupPlanName: 'shop',
          BackupPlanRule: [
            {
              RuleName: 'daily',
              TargetBackupVault: { Ref: 'Vault' },
              ScheduleExpression: 'cron(0 3 * * ? *)',
              Lifecycle: { DeleteAfterDays: 35 },
              CopyActions: [
                {
                  DestinationBackupVaultArn: 'arn:aws:backup:us-west-2:111122223333:backup-vault:shop',
                  Lifecycle: { DeleteAfterDays: 35 },
                },
              ],
            },
          ],
        },
      },
    },
    Selection: {
      Type: 'AWS::Backup::BackupSelection',
      Properties: {
        BackupPlanId: { Ref: 'Plan' },
        BackupSelection: {
          SelectionName: 'all',
          IamRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
          Resources: [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, 'arn:aws:dynamodb:*:*:table/*'],
          ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'daily' }],
        },
      },
    },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'backup',
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'backup.amazonaws.com' } }],
        },
        ManagedPolicyArns: [
          'arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup',
          'arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Backup',
        ],
      },
    },
    Tests: {
      Type: 'AWS::Backup::RestoreTestingPlan',
      Properties: {
        RestoreTestingPlanName: 'weekly',
        ScheduleExpression: 'cron(0 9 ? * SUN *)',
        RecoveryPointSelection: {
          Algorithm: 'LATEST_WITHIN_WINDOW',
          IncludeVaults: [{ 'Fn::GetAtt': ['Vault', 'BackupVaultArn'] }],
          RecoveryPointTypes: ['SNAPSHOT'],
        },
      },
    },
    Tested: {
      Type: 'AWS::Backup::RestoreTestingSelection',
      Properties: {
        RestoreTestingPlanName: { Ref: 'Tests' },
        RestoreTestingSelectionName: 's3',
        ProtectedResourceType: 'S3',
        IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
        ProtectedResourceArns: ['*'],
      },
    },
  },
};

/** The other region, with the vault that copies go to. */
export const west: Stack = {
  region: 'us-west-2',
  resources: { Vault: vault('arn:aws:kms:us-west-2:111122223333:key/k') },
};
