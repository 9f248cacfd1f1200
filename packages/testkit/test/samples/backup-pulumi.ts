import * as backup from '@pulumi/aws/backup';
import * as sample from './backup';
import { region, tags } from './workload';

/** The same as a Pulumi program: a vault is four resources. */
export function backupPulumiSample(): Record<string, unknown> {
  const { vaultName } = sample;
  const kept = { protect: true, retainOnDelete: true };
  const setting = { retainOnDelete: true };
  const vault = new backup.Vault(
    'vault',
    { region, name: vaultName, kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:alias/sample-vault', tags },
    kept,
  );
  const of = { region, backupVaultName: vault.name };
  new backup.VaultPolicy('vault-policy', { ...of, policy: JSON.stringify(sample.accessPolicy) }, setting);
  const lock = { minRetentionDays: 7, maxRetentionDays: 400, changeableForDays: 3 };
  new backup.VaultLockConfiguration('vault-lock', { ...of, ...lock }, setting);
  new backup.VaultNotifications(
    'vault-notifications',
    { ...of, snsTopicArn: sample.topicArn, backupVaultEvents: sample.events },
    setting,
  );
  plans(vault);
  restores(vault);
  new backup.ReportPlan('report', {
    region,
    tags,
    name: 'sample_backup_jobs',
    description: 'Backup jobs',
    reportDeliveryChannel: { s3BucketName: 'sample-exports', s3KeyPrefix: 'reports', formats: ['JSON', 'CSV'] },
    reportSetting: { reportTemplate: 'BACKUP_JOB_REPORT', regions: [region] },
  });
  return {};
}

function plans(vault: backup.Vault): void {
  const daily = new backup.Plan('daily', {
    region,
    tags,
    name: 'sample-daily',
    rules: [
      {
        ruleName: 'weekly',
        targetVaultName: vault.name,
        schedule: 'cron(0 5 ? * SUN *)',
        scheduleExpressionTimezone: 'Etc/UTC',
        startWindow: 480,
        completionWindow: 10_080,
      },
      {
        ruleName: 'daily',
        targetVaultName: vault.name,
        schedule: 'cron(0 3 * * ? *)',
        scheduleExpressionTimezone: 'Europe/Berlin',
        lifecycle: { deleteAfter: 120, coldStorageAfter: 30 },
        copyActions: [{ destinationVaultArn: sample.copyVaultArn, lifecycle: { deleteAfter: 35 } }],
        recoveryPointTags: { 'sample:rule': 'daily' },
      },
    ],
    advancedBackupSettings: [{ resourceType: 'EC2', backupOptions: { WindowsVSS: 'enabled' } }],
  });
  const continuous = new backup.Plan('continuous', {
    region,
    tags,
    name: 'sample-continuous',
    rules: [
      {
        ruleName: 'continuous',
        targetVaultName: vault.name,
        enableContinuousBackup: true,
        lifecycle: { deleteAfter: 14 },
      },
    ],
  });
  const named = { region, name: 'named', iamRoleArn: sample.roleArn, resources: [sample.bucketArn] };
  new backup.Selection('named', { ...named, planId: daily.id });
  new backup.Selection('always', { ...named, planId: continuous.id });
  new backup.Selection('tagged', {
    region,
    name: 'tagged',
    planId: daily.id,
    iamRoleArn: sample.roleArn,
    resources: ['*'],
    selectionTags: [{ type: 'STRINGEQUALS', key: 'backup', value: 'yes' }],
    conditions: [
      {
        stringEquals: [{ key: 'aws:ResourceTag/team', value: 'orders' }],
        stringLikes: [{ key: 'aws:ResourceTag/stage', value: 'prod*' }],
      },
    ],
  });
}

function restores(vault: backup.Vault): void {
  const plan = new backup.RestoreTestingPlan('trial', {
    region,
    tags,
    name: 'sample_trial',
    scheduleExpression: 'cron(0 9 ? * SUN *)',
    scheduleExpressionTimezone: 'Etc/UTC',
    recoveryPointSelection: {
      algorithm: 'LATEST_WITHIN_WINDOW',
      includeVaults: [vault.arn],
      recoveryPointTypes: ['CONTINUOUS', 'SNAPSHOT'],
      selectionWindowDays: 14,
    },
  });
  new backup.RestoreTestingSelection('trial-buckets', {
    region,
    restoreTestingPlanName: plan.name,
    name: 'buckets',
    protectedResourceType: 'S3',
    iamRoleArn: sample.roleArn,
    protectedResourceArns: [sample.bucketArn],
    restoreMetadataOverrides: { encryptionType: 'SSE-KMS' },
    validationWindowHours: 4,
  });
}
