import { MigrationSide, type RegionMigration } from '@regionlift/migration';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { type DatabasePlan, databaseOutputs, type OutputDeclaration } from '../../core';

/** What the values of outputs are read from. */
export interface OutputSources {
  readonly keyArn: string;
  readonly endpoint: string;
  readonly securityGroupId: string;
  readonly runtime?: CfnFunction;
}

/** The outputs of a part, each in the stack that has the resource. Returns the values of those of the target stack. */
export function addOutputs(
  migration: RegionMigration,
  plan: DatabasePlan,
  sources: OutputSources,
): { readonly [name: string]: string } {
  const outputs = databaseOutputs(plan);
  const values: Record<string, string> = {};
  const add = (side: MigrationSide, output: OutputDeclaration | undefined, value: string | undefined) => {
    if (!output || value === undefined) return;
    migration.addOutput(side, output.name, value, output.description);
    if (side === MigrationSide.TARGET) values[output.name] = value;
  };
  add(MigrationSide.SOURCE, outputs.sourceIdentifier, plan.source.identifier);
  add(MigrationSide.SOURCE, outputs.sourceParameterGroup, plan.sourceParameterGroup?.name);
  add(MigrationSide.SOURCE, outputs.globalCluster, plan.globalClusterIdentifier);
  add(MigrationSide.TARGET, outputs.name, plan.name.recordName);
  add(MigrationSide.TARGET, outputs.targetIdentifier, plan.target.identifier);
  add(MigrationSide.TARGET, outputs.targetEndpoint, sources.endpoint);
  add(MigrationSide.TARGET, outputs.targetKey, sources.keyArn);
  add(MigrationSide.TARGET, outputs.targetSecurityGroup, sources.securityGroupId);
  add(MigrationSide.TARGET, outputs.runtimeFunction, sources.runtime?.attrArn);
  return values;
}
