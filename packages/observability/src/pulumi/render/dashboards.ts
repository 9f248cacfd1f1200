import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { type ObservabilityPlan, resolvedBody } from '../../core';
import { childName } from './child-name';

/**
 * The dashboards, on the target's side.
 *
 * @param outputs values of the outputs that metrics refer to
 */
export function renderDashboards(
  { name, region, child }: Site,
  { dashboards }: ObservabilityPlan,
  outputs: Readonly<Record<string, pulumi.Input<string>>>,
): void {
  for (const { id, dashboardName, body } of dashboards) {
    new cloudwatch.Dashboard(
      childName(name, id),
      { region, dashboardName, dashboardBody: pulumi.jsonStringify(resolvedBody(body, outputs)) },
      child,
    );
  }
}
