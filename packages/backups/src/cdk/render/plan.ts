import { CfnBackupPlan, CfnBackupSelection, type CfnBackupVault } from 'aws-cdk-lib/aws-backup';
import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { BackupPlanPlan, BackupRulePlan, SelectionPlan } from '../../core';

/**
 * A backup plan with what it selects (BAK-2, BAK-3).
 *
 * @param role the role that backs up, where the stack declares it: AWS Backup refuses a selection whose role does not exist
 */
export function renderPlan(scope: Construct, plan: BackupPlanPlan, vault: CfnBackupVault, role?: CfnRole): void {
  const rendered = new CfnBackupPlan(scope, plan.id, {
    backupPlan: { backupPlanName: plan.planName, backupPlanRule: plan.rules.map(ruleOf) },
  });
  rendered.addResourceDependency(vault);
  for (const selection of plan.selections) {
    const selected = new CfnBackupSelection(scope, `${plan.id}${selection.id}`, {
      backupPlanId: rendered.ref,
      backupSelection: selectionOf(selection),
    });
    if (role) selected.addResourceDependency(role);
  }
}

const ruleOf = (rule: BackupRulePlan): CfnBackupPlan.BackupRuleResourceTypeProperty => ({
  ruleName: rule.ruleName,
  targetBackupVault: rule.vaultName,
  scheduleExpression: rule.schedule,
  scheduleExpressionTimezone: rule.timeZone,
  startWindowMinutes: rule.startWindowMinutes,
  completionWindowMinutes: rule.completionWindowMinutes,
  enableContinuousBackup: rule.continuous,
  lifecycle: lifecycleOf(rule),
  copyActions: rule.copy && [{ destinationBackupVaultArn: rule.copy.vaultArn, lifecycle: lifecycleOf(rule.copy) }],
});

const lifecycleOf = ({
  deleteAfterDays,
  coldAfterDays,
}: Pick<BackupRulePlan, 'deleteAfterDays' | 'coldAfterDays'>): CfnBackupPlan.LifecycleResourceTypeProperty => ({
  deleteAfterDays,
  moveToColdStorageAfterDays: coldAfterDays,
});

function selectionOf(selection: SelectionPlan): CfnBackupSelection.BackupSelectionResourceTypeProperty {
  const tags = Object.entries(selection.tags);
  return {
    selectionName: selection.selectionName,
    iamRoleArn: selection.roleArn,
    resources: [...selection.resourceArns],
    // Conditions hold all at once; a list of tags would take what carries any of them (BackupSelection).
    conditions:
      tags.length > 0
        ? {
            StringEquals: tags.map(([key, value]) => ({
              ConditionKey: `aws:ResourceTag/${key}`,
              ConditionValue: value,
            })),
          }
        : undefined,
  };
}
