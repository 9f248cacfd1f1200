import { type CfnBackupVault, CfnRestoreTestingPlan, CfnRestoreTestingSelection } from 'aws-cdk-lib/aws-backup';
import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { RestoreTestPlan } from '../../core';

/** Restores on trial (BAK-4). */
export function renderRestoreTests(
  scope: Construct,
  plan: RestoreTestPlan,
  vault: CfnBackupVault,
  role: CfnRole | undefined,
): void {
  const rendered = new CfnRestoreTestingPlan(scope, 'RestoreTests', {
    restoreTestingPlanName: plan.planName,
    scheduleExpression: plan.schedule,
    scheduleExpressionTimezone: plan.timeZone,
    startWindowHours: plan.startWindowHours,
    recoveryPointSelection: {
      algorithm: plan.algorithm,
      includeVaults: [...plan.vaultArns],
      recoveryPointTypes: [...plan.types],
      selectionWindowDays: plan.selectionWindowDays,
    },
  });
  rendered.addResourceDependency(vault);
  for (const selection of plan.selections) {
    const overrides = { ...selection.metadata };
    const selected = new CfnRestoreTestingSelection(scope, `RestoreTests${selection.id}`, {
      restoreTestingPlanName: rendered.ref,
      restoreTestingSelectionName: selection.selectionName,
      protectedResourceType: selection.resourceType,
      iamRoleArn: selection.roleArn,
      protectedResourceArns: [...selection.resourceArns],
      restoreMetadataOverrides: Object.keys(overrides).length > 0 ? overrides : undefined,
      validationWindowHours: selection.validationHours,
    });
    if (role) selected.addResourceDependency(role);
  }
}
