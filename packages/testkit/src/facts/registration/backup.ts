import { rulesByName } from '../backup-rules';
import { adds, declares, pascal, type RegistrationAdapter, spelled, withoutIdle } from './adapter';

type Inputs = Readonly<Record<string, unknown>>;

/** `aws:backup/vault:Vault`: a bare vault; its policy, its lock and whom it notifies are resources of their own. */
export const vault: RegistrationAdapter = {
  kind: 'AWS::Backup::BackupVault',
  read: (registration) => {
    const inputs = withoutIdle(registration.inputs, { forceDestroy: false });
    const spelling = { name: 'BackupVaultName', kmsKeyArn: 'EncryptionKeyArn', tags: 'BackupVaultTags' };
    return [declares(registration, pascal(inputs, spelling) as Inputs)];
  },
};

/** `aws:backup/vaultPolicy:VaultPolicy` */
export const vaultPolicy = aspect('AccessPolicy', ({ policy, ...rest }) => ({ AccessPolicy: policy, ...rest }));

/** `aws:backup/vaultLockConfiguration:VaultLockConfiguration` */
export const vaultLock = aspect('LockConfiguration', (inputs) => ({ LockConfiguration: pascal(inputs) }));

/** `aws:backup/vaultNotifications:VaultNotifications` */
export const vaultNotifications = aspect('Notifications', (inputs) => ({
  Notifications: pascal(inputs, { snsTopicArn: 'SNSTopicArn' }),
}));

/** `aws:backup/plan:Plan` */
export const plan: RegistrationAdapter = {
  kind: 'AWS::Backup::BackupPlan',
  read: (registration) => {
    const { name: BackupPlanName, rules, tags: BackupPlanTags, ...rest } = registration.inputs;
    return [
      declares(registration, {
        BackupPlan: {
          BackupPlanName,
          BackupPlanRule: rulesByName(pascal(rules, RULE), WINDOWS),
          ...(pascal(rest) as Inputs),
        },
        BackupPlanTags,
      }),
    ];
  },
};

/** `aws:backup/selection:Selection` */
export const selection: RegistrationAdapter = {
  kind: 'AWS::Backup::BackupSelection',
  nameInput: 'planId',
  distinguishing: { 'BackupSelection.SelectionName': 'name' },
  read: (registration) => {
    const { planId: BackupPlanId, name: SelectionName, selectionTags, conditions, ...rest } = registration.inputs;
    const [only, ...more] = pascal(conditions ?? [], CONDITION) as unknown[];
    return [
      declares(registration, {
        BackupPlanId,
        BackupSelection: {
          SelectionName,
          ListOfTags: pascal(selectionTags, { ...CONDITION, type: 'ConditionType' }),
          Conditions: more.length > 0 ? { Blocks: [only, ...more] } : only,
          ...(pascal(rest) as Inputs),
        },
      }),
    ];
  },
};

/** `aws:backup/restoreTestingPlan:RestoreTestingPlan` */
export const restoreTestingPlan = spelled('AWS::Backup::RestoreTestingPlan', { name: 'RestoreTestingPlanName' });

/** `aws:backup/restoreTestingSelection:RestoreTestingSelection` */
export const restoreTestingSelection: RegistrationAdapter = {
  ...spelled(
    'AWS::Backup::RestoreTestingSelection',
    { name: 'RestoreTestingSelectionName' },
    { nameInput: 'restoreTestingPlanName' },
  ),
  distinguishing: { RestoreTestingSelectionName: 'name' },
};

/** `aws:backup/reportPlan:ReportPlan` */
export const reportPlan = spelled('AWS::Backup::ReportPlan', {
  name: 'ReportPlanName',
  description: 'ReportPlanDescription',
  tags: 'ReportPlanTags',
});

const RULE = {
  targetVaultName: 'TargetBackupVault',
  schedule: 'ScheduleExpression',
  startWindow: 'StartWindowMinutes',
  completionWindow: 'CompletionWindowMinutes',
  destinationVaultArn: 'DestinationBackupVaultArn',
  coldStorageAfter: 'MoveToColdStorageAfterDays',
  deleteAfter: 'DeleteAfterDays',
};

/** The provider's own. Source: terraform-provider-aws, `internal/service/backup/plan.go`. */
const WINDOWS = { StartWindowMinutes: 60, CompletionWindowMinutes: 180 };

const CONDITION = {
  key: 'ConditionKey',
  value: 'ConditionValue',
  stringLikes: 'StringLike',
  stringNotLikes: 'StringNotLike',
};

/** Reads a resource that is one aspect of the vault in its input `backupVaultName`. */
function aspect(name: string, read: (inputs: Inputs) => Inputs): RegistrationAdapter {
  return {
    read: (registration) => {
      const { backupVaultName, ...inputs } = registration.inputs;
      return [adds(registration, { kind: 'AWS::Backup::BackupVault', name: backupVaultName }, name, read(inputs))];
    },
  };
}
