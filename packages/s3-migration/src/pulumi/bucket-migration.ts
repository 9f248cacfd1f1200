import * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import {
  type BucketPlan,
  bucketDeclaration,
  bucketOutputs,
  type Presence,
  planBucketMigration,
  planBucketRoles,
  presenceOf,
} from '../core';
import type { BucketMigrationArgs } from './bucket-migration-args';
import { factsOf } from './facts';
import { renderSourceSide } from './render/source-side';
import { renderTargetSide, type TargetSide } from './render/target-side';

/**
 * A bucket's move to another region: target bucket and key, replication both ways with its roles, backfill, alarms, an
 * endpoint that clients follow, and the function that carries out the steps.
 *
 * Throws an `InputPropertiesError` with every finding when the inputs are not usable; nothing is registered then but the
 * component itself. Codes: see the README, "What is refused".
 */
export class BucketMigration extends pulumi.ComponentResource {
  /** The part's name in the migration, lower-case: `assets`. */
  public readonly partName: string;
  /** Name of the bucket that is left. */
  public readonly sourceBucketName: pulumi.Output<string>;
  /** Name of the bucket that is moved to. */
  public readonly targetBucketName: pulumi.Output<string>;
  /** ARN of the customer-managed key of the target bucket; undefined where the stack does not declare the target side. */
  public readonly targetKeyArn: pulumi.Output<string | undefined>;
  /** ARN of the function that carries out the part's steps; undefined in phase FINALISED. */
  public readonly runtimeFunctionArn: pulumi.Output<string | undefined>;
  /** Name of the SSM parameter that holds the bucket in use; undefined with a Multi-Region Access Point. */
  public readonly endpointParameterName: pulumi.Output<string | undefined>;
  /** ARN of the Multi-Region Access Point; undefined without one. */
  public readonly multiRegionAccessPointArn: pulumi.Output<string | undefined>;
  /** What was decided. */
  public readonly plan: BucketPlan;

  constructor(name: string, args: BucketMigrationArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-s3-migration:index:BucketMigration', name, {}, { parent: args.migration, ...opts });
    const { migration } = args;
    this.partName = migration.acceptPartName(this, name);
    const plan = migration.accept(planBucketMigration(name, migration.plan, factsOf(name, args)), this);
    const roles = migration.accept(planBucketRoles(name, plan), this);
    const present = presenceOf(plan);
    this.plan = plan;

    const target = migration.declares('TARGET')
      ? renderTargetSide(migration, name, this, plan, roles, present)
      : undefined;
    if (migration.declares('SOURCE')) renderSourceSide(migration, name, this, plan, present, target?.readyForForward);

    this.sourceBucketName = pulumi.output(plan.source.bucketName);
    this.targetBucketName = pulumi.output(plan.target.bucketName);
    this.targetKeyArn = pulumi.output(target?.key.arn);
    this.runtimeFunctionArn = pulumi.output(target?.runtime?.arn);
    this.endpointParameterName = pulumi.output(present.parameters ? plan.endpoint.parameterName : undefined);
    this.multiRegionAccessPointArn = pulumi.output(target?.accessPoint?.arn);
    migration.registerPart(bucketDeclaration(plan), addOutputs(migration, plan, present, target));
    this.registerOutputs({
      sourceBucketName: this.sourceBucketName,
      targetBucketName: this.targetBucketName,
      targetKeyArn: this.targetKeyArn,
      runtimeFunctionArn: this.runtimeFunctionArn,
      endpointParameterName: this.endpointParameterName,
      multiRegionAccessPointArn: this.multiRegionAccessPointArn,
    });
  }
}

/** Outputs of the sides that this stack declares, under the names of the CDK dialect; those of the target side by their names. */
function addOutputs(
  migration: RegionMigration,
  plan: BucketPlan,
  present: Presence,
  target: TargetSide | undefined,
): Readonly<Record<string, pulumi.Input<string>>> {
  const outputs = bucketOutputs(plan);
  const ofTarget: Record<string, pulumi.Input<string>> = {};
  const add = (output: { readonly name: string } | undefined, value: pulumi.Input<string> | undefined) => {
    if (output && value !== undefined) ofTarget[output.name] = value;
  };
  if (migration.declares('SOURCE')) migration.addOutput(outputs.sourceBucket.name, plan.source.bucketName);
  if (!target) return ofTarget;
  add(outputs.targetBucket, plan.target.bucketName);
  add(outputs.targetKey, target.key.arn);
  add(outputs.runtimeFunction, target.runtime?.arn);
  add(outputs.endpointParameter, present.parameters ? plan.endpoint.parameterName : undefined);
  add(outputs.multiRegionAccessPoint, target.accessPoint?.arn);
  for (const [name, value] of Object.entries(ofTarget)) migration.addOutput(name, value);
  return ofTarget;
}
