import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  CfnBackupPlan,
  CfnBackupSelection,
  CfnBackupVault,
  CfnReportPlan,
  CfnRestoreTestingPlan,
  CfnRestoreTestingSelection,
} from 'aws-cdk-lib/aws-backup';
import * as sample from './backup';
import { account, region, tags } from './workload';

/** A vault with two plans, restores on trial and reports, as a CDK app of one stack. */
export function backupCdkSample(): App {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Backups', { env: { account, region } });
  const vault = new CfnBackupVault(stack, 'Vault', {
    backupVaultName: sample.vaultName,
    encryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:alias/sample-vault',
    accessPolicy: sample.accessPolicy,
    lockConfiguration: { minRetentionDays: 7, maxRetentionDays: 400, changeableForDays: 3 },
    notifications: { snsTopicArn: sample.topicArn, backupVaultEvents: sample.events },
    backupVaultTags: tags,
  });
  vault.applyRemovalPolicy(RemovalPolicy.RETAIN);
  plans(stack, vault);
  restores(stack, vault);
  new CfnReportPlan(stack, 'Report', {
    reportPlanName: 'sample_backup_jobs',
    reportPlanDescription: 'Backup jobs',
    reportDeliveryChannel: { S3BucketName: 'sample-exports', S3KeyPrefix: 'reports', Formats: ['CSV', 'JSON'] },
    reportSetting: { ReportTemplate: 'BACKUP_JOB_REPORT', Regions: [region] },
    reportPlanTags: Object.entries(tags).map(([key, value]) => ({ key, value })),
  });
  return app;
}

function plans(stack: Stack, vault: CfnBackupVault): void {
  const daily = new CfnBackupPlan(stack, 'Daily', {
    backupPlan: {
      backupPlanName: 'sample-daily',
      backupPlanRule: [
        {
          ruleName: 'daily',
          targetBackupVault: vault.ref,
          scheduleExpression: 'cron(0 3 * * ? *)',
          scheduleExpressionTimezone: 'Europe/Berlin',
          startWindowMinutes: 60,
          completionWindowMinutes: 180,
          lifecycle: { deleteAfterDays: 120, moveToColdStorageAfterDays: 30 },
          copyActions: [{ destinationBackupVaultArn: sample.copyVaultArn, lifecycle: { deleteAfterDays: 35 } }],
          recoveryPointTags: { 'sample:rule': 'daily' },
        },
        {
          ruleName: 'weekly',
          targetBackupVault: vault.attrBackupVaultName,
          scheduleExpression: 'cron(0 5 ? * SUN *)',
          startWindowMinutes: 480,
          completionWindowMinutes: 10_080,
        },
      ],
      advancedBackupSettings: [{ resourceType: 'EC2', backupOptions: { WindowsVSS: 'enabled' } }],
    },
    backupPlanTags: tags,
  });
  const continuous = new CfnBackupPlan(stack, 'Continuous', {
    backupPlan: {
      backupPlanName: 'sample-continuous',
      backupPlanRule: [
        {
          ruleName: 'continuous',
          targetBackupVault: vault.ref,
          enableContinuousBackup: true,
          startWindowMinutes: 60,
          completionWindowMinutes: 180,
          lifecycle: { deleteAfterDays: 14 },
        },
      ],
    },
    backupPlanTags: tags,
  });
  const named = { selectionName: 'named', iamRoleArn: sample.roleArn, resources: [sample.bucketArn] };
  new CfnBackupSelection(stack, 'Named', { backupPlanId: daily.ref, backupSelection: named });
  new CfnBackupSelection(stack, 'Always', { backupPlanId: continuous.attrBackupPlanId, backupSelection: named });
  new CfnBackupSelection(stack, 'Tagged', {
    backupPlanId: daily.ref,
    backupSelection: {
      selectionName: 'tagged',
      iamRoleArn: sample.roleArn,
      resources: ['*'],
      listOfTags: [{ conditionType: 'STRINGEQUALS', conditionKey: 'backup', conditionValue: 'yes' }],
      conditions: {
        StringEquals: [{ ConditionKey: 'aws:ResourceTag/team', ConditionValue: 'orders' }],
        StringLike: [{ ConditionKey: 'aws:ResourceTag/stage', ConditionValue: 'prod*' }],
      },
    },
  });
}

function restores(stack: Stack, vault: CfnBackupVault): void {
  const plan = new CfnRestoreTestingPlan(stack, 'Trial', {
    restoreTestingPlanName: 'sample_trial',
    scheduleExpression: 'cron(0 9 ? * SUN *)',
    startWindowHours: 24,
    recoveryPointSelection: {
      algorithm: 'LATEST_WITHIN_WINDOW',
      includeVaults: [vault.attrBackupVaultArn],
      recoveryPointTypes: ['SNAPSHOT', 'CONTINUOUS'],
      selectionWindowDays: 14,
    },
    tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
  });
  new CfnRestoreTestingSelection(stack, 'TrialBuckets', {
    restoreTestingPlanName: plan.ref,
    restoreTestingSelectionName: 'buckets',
    protectedResourceType: 'S3',
    iamRoleArn: sample.roleArn,
    protectedResourceArns: [sample.bucketArn],
    restoreMetadataOverrides: { encryptionType: 'SSE-KMS' },
    validationWindowHours: 4,
  });
}
