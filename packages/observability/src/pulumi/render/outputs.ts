import type * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import { type ObservabilityPlan, observabilityOutputs, type Side } from '../../core';

/** The outputs of the sides that this stack declares, under the names of the CDK dialect. */
export function addObservabilityOutputs(
  migration: RegionMigration,
  plan: ObservabilityPlan,
  aborting: { readonly [Of in Side]: cloudwatch.CompositeAlarm | undefined },
): void {
  const outputs = observabilityOutputs(plan);
  const add = (output: { readonly name: string } | undefined, value: pulumi.Input<string> | undefined) => {
    if (output && value !== undefined) migration.addOutput(output.name, value);
  };
  if (migration.declares('TARGET')) add(outputs.dashboard, plan.dashboards[0]?.dashboardName);
  add(outputs.abortAlarm, aborting.TARGET?.arn);
  add(outputs.sourceAbortAlarm, aborting.SOURCE?.arn);
}
