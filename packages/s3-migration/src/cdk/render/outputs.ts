import { MigrationSide, type RegionMigration } from '@regionlift/migration';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { CfnMultiRegionAccessPoint } from 'aws-cdk-lib/aws-s3';
import { accessPointArn, type BucketPlan, bucketOutputs, type OutputDeclaration } from '../../core';

/** What the values of outputs are read from. */
export interface OutputSources {
  readonly key: CfnKey;
  readonly runtime?: CfnFunction;
  readonly accessPoint?: CfnMultiRegionAccessPoint;
}

/** The outputs of a part, each in the stack that has the resource; the values of the target stack by their names. */
export function addOutputs(
  migration: RegionMigration,
  plan: BucketPlan,
  sources: OutputSources,
): { readonly [name: string]: string } {
  const outputs = bucketOutputs(plan);
  const ofTarget: Record<string, string> = {};
  const add = (side: MigrationSide, output: OutputDeclaration | undefined, value: string | undefined) => {
    if (!output || value === undefined) return;
    migration.addOutput(side, output.name, value, output.description);
    if (side === MigrationSide.TARGET) ofTarget[output.name] = value;
  };
  add(MigrationSide.SOURCE, outputs.sourceBucket, plan.source.bucketName);
  add(MigrationSide.TARGET, outputs.targetBucket, plan.target.bucketName);
  add(MigrationSide.TARGET, outputs.targetKey, sources.key.attrArn);
  add(MigrationSide.TARGET, outputs.runtimeFunction, sources.runtime?.attrArn);
  add(MigrationSide.TARGET, outputs.endpointParameter, plan.endpoint.parameterName);
  add(
    MigrationSide.TARGET,
    outputs.multiRegionAccessPoint,
    sources.accessPoint && accessPointArn(plan, sources.accessPoint.attrAlias),
  );
  return ofTarget;
}
