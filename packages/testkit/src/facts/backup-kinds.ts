import type { Kind } from './kind';

/**
 * Kinds of AWS Backup. Return values and defaults: each resource's page in the CloudFormation Template Reference; ARN formats:
 * Service Authorization Reference. AWS puts an id of its own into the ARNs of plans. A selection belongs to its plan: plans may
 * have selections of one name.
 */
export const backupKinds: Readonly<Record<string, Kind>> = {
  'AWS::Backup::BackupVault': {
    nameProperty: 'BackupVaultName',
    arn: ({ partition, region, account }, name) => `arn:${partition}:backup:${region}:${account}:backup-vault:${name}`,
    attributes: { BackupVaultArn: 'Arn', BackupVaultName: 'Name' },
  },
  'AWS::Backup::BackupPlan': {
    nameProperty: 'BackupPlan.BackupPlanName',
    ref: 'BackupPlanId',
    attributes: { BackupPlanArn: 'Arn' },
  },
  'AWS::Backup::BackupSelection': {
    nameProperty: 'BackupPlanId',
    namedAfter: true,
    distinguishedBy: ['BackupSelection.SelectionName'],
    ref: 'Id',
  },
  'AWS::Backup::RestoreTestingPlan': {
    nameProperty: 'RestoreTestingPlanName',
    attributes: { RestoreTestingPlanArn: 'Arn' },
    // CreateRestoreTestingPlan, `StartWindowHours` and `ScheduleExpressionTimezone`.
    defaults: { ScheduleExpressionTimezone: 'Etc/UTC', StartWindowHours: 24 },
  },
  'AWS::Backup::RestoreTestingSelection': {
    nameProperty: 'RestoreTestingPlanName',
    namedAfter: true,
    distinguishedBy: ['RestoreTestingSelectionName'],
  },
  'AWS::Backup::ReportPlan': {
    nameProperty: 'ReportPlanName',
    ref: 'Arn',
    attributes: { ReportPlanArn: 'Arn' },
  },
};
