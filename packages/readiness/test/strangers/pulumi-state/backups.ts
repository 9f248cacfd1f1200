import { arn, type Entry, entry, kept, otherOf, type Side } from './entry';
import { bucketOf } from './images';
import { keyArn } from './keys';
import { ownAccount, role, roleArn } from './roles';
import { topicArn } from './topic';

const VAULT = 'shop';
const vaultArn = ({ region }: Side): string => arn('backup', region, `backup-vault:${VAULT}`);

/** What is saved in one region, copied to the other, and restored every week to see whether it can be. */
export function backups(at: Side): readonly Entry[] {
  const { region, side } = at;
  const name = `shop-backs-up-${side}`;
  const inVault = { region, backupVaultName: VAULT };
  return [
    entry(
      'backup/vault:Vault',
      `vault-${side}`,
      VAULT,
      { region, name: VAULT, kmsKeyArn: keyArn(at), forceDestroy: false },
      { ...kept, given: { arn: vaultArn(at) } },
    ),
    entry('backup/vaultLockConfiguration:VaultLockConfiguration', `vault-${side}`, VAULT, {
      ...{ ...inVault, minRetentionDays: 7, maxRetentionDays: 365 },
    }),
    entry('backup/vaultNotifications:VaultNotifications', `vault-${side}`, VAULT, {
      ...{ ...inVault, backupVaultEvents: ['BACKUP_JOB_FAILED', 'COPY_JOB_FAILED'], snsTopicArn: topicArn(at) },
    }),
    ...role(
      name,
      'backup.amazonaws.com',
      ownAccount,
      [],
      [
        'service-role/AWSBackupServiceRolePolicyForBackup',
        'service-role/AWSBackupServiceRolePolicyForRestores',
        'AWSBackupServiceRolePolicyForS3Backup',
        'AWSBackupServiceRolePolicyForS3Restore',
      ],
    ),
    ...saved(at, roleArn(name)),
    ...restored(at, roleArn(name)),
  ];
}

function saved(at: Side, iamRoleArn: string): readonly Entry[] {
  const { region, side, hex } = at;
  const planId = `${hex}-0000-4000-8000-00000000000c`;
  const windows = { targetVaultName: VAULT, startWindow: 60, completionWindow: 180 };
  const lifecycle = { deleteAfter: 35 };
  const daily = {
    ...{ ruleName: 'daily', ...windows, schedule: 'cron(0 3 * * ? *)', lifecycle },
    copyActions: [{ destinationVaultArn: vaultArn(otherOf(at)), lifecycle }],
  };
  const continuous = {
    ...{ ruleName: 'continuous', ...windows, schedule: 'cron(0 4 * * ? *)', lifecycle: { deleteAfter: 14 } },
    enableContinuousBackup: true,
  };
  return [
    entry(
      'backup/plan:Plan',
      `plan-${side}`,
      planId,
      { region, name: 'shop', rules: [daily, continuous] },
      { given: { arn: arn('backup', region, `backup-plan:${planId}`) } },
    ),
    entry('backup/selection:Selection', `plan-${side}`, `${hex}-0000-4000-8000-00000000000d`, {
      ...{ region, planId, name: 'shop', iamRoleArn, resources: [`arn:aws:s3:::${bucketOf(at)}`] },
      selectionTags: [{ type: 'STRINGEQUALS', key: 'backup', value: 'shop' }],
    }),
  ];
}

function restored(at: Side, iamRoleArn: string): readonly Entry[] {
  const { region, side } = at;
  const plan = 'shop';
  const selection = (name: string, protectedResourceType: string) =>
    entry('backup/restoreTestingSelection:RestoreTestingSelection', `${name}-${side}`, name, {
      ...{
        region,
        name,
        restoreTestingPlanName: plan,
        protectedResourceType,
        iamRoleArn,
        protectedResourceArns: ['*'],
      },
    });
  return [
    entry(
      'backup/restoreTestingPlan:RestoreTestingPlan',
      `tests-${side}`,
      plan,
      {
        ...{ region, name: plan, scheduleExpression: 'cron(0 9 ? * SUN *)' },
        recoveryPointSelection: {
          ...{ algorithm: 'LATEST_WITHIN_WINDOW', includeVaults: [vaultArn(at)], recoveryPointTypes: ['SNAPSHOT'] },
        },
      },
      { given: { arn: arn('backup', region, `restore-testing-plan:${plan}-${at.hex}`) } },
    ),
    selection('images', 'S3'),
    selection('database', 'RDS'),
  ];
}
