import {
  type Mutant,
  named,
  type OpenProgram,
  type OpenTemplate,
  programSetting,
  templateSetting as setting,
} from './mutations';

const VAULT = 'AWS::Backup::BackupVault eu-west-1 sample-vault';
const DAILY = 'AWS::Backup::BackupPlan eu-west-1 sample-daily';
const CONTINUOUS = 'AWS::Backup::BackupPlan eu-west-1 sample-continuous';
const NAMED = 'AWS::Backup::BackupSelection eu-west-1 sample-daily named';
const ALWAYS = 'AWS::Backup::BackupSelection eu-west-1 sample-continuous named';
const TAGGED = 'AWS::Backup::BackupSelection eu-west-1 sample-daily tagged';
const TRIAL = 'AWS::Backup::RestoreTestingPlan eu-west-1 sample_trial';
const BUCKETS = 'AWS::Backup::RestoreTestingSelection eu-west-1 sample_trial buckets';
const REPORT = 'AWS::Backup::ReportPlan eu-west-1 sample_backup_jobs';

/** Changes of the template, with everything that has to be reported. */
export const backupTemplateMutants: readonly Mutant<(template: OpenTemplate) => void>[] = [
  setting('Vault', 'EncryptionKeyArn', undefined, VAULT),
  setting('Vault', 'LockConfiguration', undefined, VAULT),
  setting('Vault', 'LockConfiguration.ChangeableForDays', undefined, VAULT),
  setting('Vault', 'Notifications', undefined, VAULT),
  setting('Vault', 'AccessPolicy', undefined, VAULT),
  setting('Vault', 'BackupVaultTags', undefined, VAULT),
  setting('Daily', rule(0, 'Lifecycle.DeleteAfterDays'), 121, DAILY, at('daily', 'Lifecycle.DeleteAfterDays')),
  setting('Daily', rule(0, 'RecoveryPointTags'), undefined, DAILY, at('daily', 'RecoveryPointTags')),
  setting('Daily', rule(1, 'StartWindowMinutes'), 60, DAILY, at('weekly', 'StartWindowMinutes')),
  setting('Daily', rule(1, 'EnableContinuousBackup'), true, DAILY, at('weekly', 'EnableContinuousBackup')),
  setting('Daily', rule(1, 'TargetBackupVault'), 'another', DAILY, at('weekly', 'TargetBackupVault')),
  setting(
    'Continuous',
    rule(0, 'ScheduleExpression'),
    'cron(0 1 * * ? *)',
    CONTINUOUS,
    at('continuous', 'ScheduleExpression'),
  ),
  setting('Always', 'BackupSelection.IamRoleArn', 'another', ALWAYS),
  setting('TrialBuckets', 'RestoreMetadataOverrides.encryptionType', undefined, BUCKETS),
  setting('Trial', 'StartWindowHours', 12, TRIAL),
  setting('Trial', 'RecoveryPointSelection.Algorithm', 'RANDOM_WITHIN_WINDOW', TRIAL),
  setting('Report', 'ReportDeliveryChannel.S3KeyPrefix', undefined, REPORT),
  setting('Report', 'ReportPlanTags', undefined, REPORT),
  [
    'two rules of one name',
    ({ Resources: { Daily } }) => {
      Daily.Properties.BackupPlan.BackupPlanRule[1].RuleName = 'daily';
    },
    [
      [DAILY, 'BackupPlan.BackupPlanRule.weekly'],
      [DAILY, 'BackupPlan.BackupPlanRule[daily′]'],
    ],
  ],
  [
    'a plan of another name, which its selections go by',
    ({ Resources: { Continuous } }) => {
      Continuous.Properties.BackupPlan.BackupPlanName = 'renamed';
    },
    [
      ['AWS::Backup::BackupPlan eu-west-1 renamed', ''],
      [CONTINUOUS, ''],
      ['AWS::Backup::BackupSelection eu-west-1 renamed named', ''],
      [ALWAYS, ''],
    ],
  ],
  [
    'a vault that is not retained',
    ({ Resources: { Vault } }) => {
      delete Vault.DeletionPolicy;
    },
    [[VAULT, 'retention.onDelete']],
  ],
  [
    'a selection of the other plan',
    ({ Resources: { Tagged } }) => {
      Tagged.Properties.BackupPlanId = { Ref: 'Continuous' };
    },
    [
      ['AWS::Backup::BackupSelection eu-west-1 sample-continuous tagged', ''],
      [TAGGED, ''],
    ],
  ],
];

/** Changes of the program, with everything that has to be reported. */
export const backupProgramMutants: readonly Mutant<(program: OpenProgram) => void>[] = [
  programSetting('vault', 'kmsKeyArn', undefined, VAULT, 'EncryptionKeyArn'),
  programSetting('vault', 'forceDestroy', true, VAULT, 'ForceDestroy'),
  programSetting('vault-lock', 'minRetentionDays', 8, VAULT, 'LockConfiguration.MinRetentionDays'),
  programSetting('vault-notifications', 'snsTopicArn', 'another', VAULT, 'Notifications.SNSTopicArn'),
  programSetting('daily', 'rules.1.startWindow', 61, DAILY, at('daily', 'StartWindowMinutes')),
  programSetting('daily', 'rules.0.startWindow', undefined, DAILY, at('weekly', 'StartWindowMinutes')),
  programSetting('daily', 'rules.0.completionWindow', undefined, DAILY, at('weekly', 'CompletionWindowMinutes')),
  programSetting(
    'continuous',
    'rules.0.enableContinuousBackup',
    undefined,
    CONTINUOUS,
    at('continuous', 'EnableContinuousBackup'),
  ),
  programSetting('named', 'notResources', ['arn:aws:s3:::x'], NAMED, 'BackupSelection.NotResources'),
  programSetting('tagged', 'selectionTags', undefined, TAGGED, 'BackupSelection.ListOfTags'),
  programSetting('trial', 'scheduleExpressionTimezone', 'Europe/Berlin', TRIAL, 'ScheduleExpressionTimezone'),
  programSetting('trial-buckets', 'validationWindowHours', undefined, BUCKETS, 'ValidationWindowHours'),
  programSetting('report', 'reportSetting.numberOfFrameworks', 1, REPORT, 'ReportSetting.NumberOfFrameworks'),
  [
    'two blocks of conditions',
    (program) => {
      named(program, 'tagged').inputs.conditions.push({});
    },
    [
      [TAGGED, 'BackupSelection.Conditions.StringEquals'],
      [TAGGED, 'BackupSelection.Conditions.StringLike'],
      [TAGGED, 'BackupSelection.Conditions.Blocks'],
    ],
  ],
  [
    'a lock that goes with the program',
    (program) => {
      named(program, 'vault-lock').retainOnDelete = false;
    },
    [[VAULT, 'retention.lost.LockConfiguration']],
  ],
];

function rule(index: number, path: string): string {
  return `BackupPlan.BackupPlanRule.${index}.${path}`;
}

function at(name: string, path: string): string {
  return `BackupPlan.BackupPlanRule.${name}.${path}`;
}
