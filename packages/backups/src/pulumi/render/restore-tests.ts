import * as backup from '@pulumi/aws/backup';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { RestoreTestPlan } from '../../core';
import { kebab } from './kebab';

/**
 * Restores on trial (BAK-4).
 *
 * @param ready what the selections have to wait for: the role that restores
 */
export function renderRestoreTests(
  { name, region, tags, child }: Site,
  plan: RestoreTestPlan,
  vault: backup.Vault,
  ready: readonly pulumi.Resource[],
): void {
  const rendered = new backup.RestoreTestingPlan(
    `${name}-restore-tests`,
    {
      region,
      name: plan.planName,
      scheduleExpression: plan.schedule,
      scheduleExpressionTimezone: plan.timeZone,
      startWindowHours: plan.startWindowHours,
      recoveryPointSelection: {
        algorithm: plan.algorithm,
        includeVaults: [...plan.vaultArns],
        recoveryPointTypes: [...plan.types],
        selectionWindowDays: plan.selectionWindowDays,
      },
      tags,
    },
    { ...child, dependsOn: [vault] },
  );
  for (const selection of plan.selections) {
    new backup.RestoreTestingSelection(
      `${name}-restore-tests-${kebab(selection.id)}`,
      {
        region,
        restoreTestingPlanName: rendered.name,
        name: selection.selectionName,
        protectedResourceType: selection.resourceType,
        iamRoleArn: selection.roleArn,
        protectedResourceArns: [...selection.resourceArns],
        ...(Object.keys(selection.metadata).length > 0 && { restoreMetadataOverrides: { ...selection.metadata } }),
        validationWindowHours: selection.validationHours,
      },
      { ...child, dependsOn: [...ready] },
    );
  }
}
