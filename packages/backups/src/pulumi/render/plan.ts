import * as backup from '@pulumi/aws/backup';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { BackupPlanPlan, BackupRulePlan } from '../../core';
import { kebab } from './kebab';

/**
 * A backup plan with what it selects (BAK-2, BAK-3).
 *
 * @param id empty for the target side
 * @param ready what the selections have to wait for: AWS Backup refuses one whose role does not exist
 */
export function renderPlan(
  { name, region, tags, child }: Site,
  id: '' | 'source-',
  plan: BackupPlanPlan,
  vault: backup.Vault,
  ready: readonly pulumi.Resource[],
): void {
  const planId = `${name}-${id}${kebab(plan.id)}`;
  const rendered = new backup.Plan(
    planId,
    { region, name: plan.planName, rules: plan.rules.map(ruleOf), tags },
    { ...child, dependsOn: [vault] },
  );
  for (const selection of plan.selections) {
    const equal = Object.entries(selection.tags).map(([key, value]) => ({ key: `aws:ResourceTag/${key}`, value }));
    new backup.Selection(
      `${planId}-${kebab(selection.id)}`,
      {
        region,
        planId: rendered.id,
        name: selection.selectionName,
        iamRoleArn: selection.roleArn,
        resources: [...selection.resourceArns],
        // Conditions hold all at once; `selectionTags` would take what carries any of them (BackupSelection).
        ...(equal.length > 0 && { conditions: [{ stringEquals: equal }] }),
      },
      { ...child, dependsOn: [...ready] },
    );
  }
}

const ruleOf = (rule: BackupRulePlan) => ({
  ruleName: rule.ruleName,
  targetVaultName: rule.vaultName,
  schedule: rule.schedule,
  scheduleExpressionTimezone: rule.timeZone,
  startWindow: rule.startWindowMinutes,
  completionWindow: rule.completionWindowMinutes,
  enableContinuousBackup: rule.continuous,
  lifecycle: lifecycleOf(rule),
  ...(rule.copy && {
    copyActions: [{ destinationVaultArn: rule.copy.vaultArn, lifecycle: lifecycleOf(rule.copy) }],
  }),
});

const lifecycleOf = ({
  deleteAfterDays,
  coldAfterDays,
}: Pick<BackupRulePlan, 'deleteAfterDays' | 'coldAfterDays'>) => ({
  deleteAfter: deleteAfterDays,
  ...(coldAfterDays !== undefined && { coldStorageAfter: coldAfterDays }),
});
