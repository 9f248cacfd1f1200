import { Stack } from 'aws-cdk-lib';
import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type ObservabilityPlan, resolvedBody } from '../../core';

/**
 * The dashboards, in the target's stack.
 *
 * @param outputs values of the outputs that metrics refer to
 */
export function renderDashboards(
  scope: Construct,
  { dashboards }: ObservabilityPlan,
  outputs: { readonly [name: string]: string },
): void {
  for (const { id, dashboardName, body } of dashboards) {
    new CfnDashboard(scope, id, {
      dashboardName,
      dashboardBody: Stack.of(scope).toJsonString(resolvedBody(body, outputs)),
    });
  }
}
