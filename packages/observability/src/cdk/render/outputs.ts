import { MigrationSide, type RegionMigration } from '@regionlift/migration';
import type { CfnCompositeAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { type ObservabilityPlan, observabilityOutputs, type Side } from '../../core';

/** The outputs of what watches a migration, under names that are the same in both dialects. */
export function addObservabilityOutputs(
  migration: RegionMigration,
  plan: ObservabilityPlan,
  aborting: { readonly [Of in Side]: CfnCompositeAlarm | undefined },
): void {
  const outputs = observabilityOutputs(plan);
  const add = (side: MigrationSide, output: { name: string; description: string } | undefined, value?: string) => {
    if (output && value !== undefined) migration.addOutput(side, output.name, value, output.description);
  };
  add(MigrationSide.TARGET, outputs.dashboard, plan.dashboards[0]?.dashboardName);
  add(MigrationSide.TARGET, outputs.abortAlarm, aborting.TARGET?.attrArn);
  add(MigrationSide.SOURCE, outputs.sourceAbortAlarm, aborting.SOURCE?.attrArn);
}
