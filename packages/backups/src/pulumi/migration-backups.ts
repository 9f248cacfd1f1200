import * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import { type BackupsPlan, backupDeclaration, backupOutputs, planBackupRoles, planBackups, vaultOf } from '../core';
import { factsOf } from './facts';
import type { MigrationBackupsArgs } from './migration-backups-args';
import { renderSourceSide } from './render/source-side';
import { renderTargetSide, type TargetSide } from './render/target-side';

/**
 * The backups of a migration: a vault in each region with copies into the other one, restores on trial, reports, a bucket for
 * exports, alarms, and the function that lets nobody cut over without a fresh recovery point. Declare it below the parts.
 *
 * Throws an `InputPropertiesError` with every finding when the inputs are not usable; nothing is registered then but the
 * component itself. Codes: see the README, "What is refused".
 */
export class MigrationBackups extends pulumi.ComponentResource {
  /** The name in the migration, lower-case: `backups`. */
  public readonly partName: string;
  /** ARN of the vault of the region that is left. */
  public readonly sourceVaultArn: pulumi.Output<string>;
  /** ARN of the vault of the region that is moved to. */
  public readonly vaultArn: pulumi.Output<string>;
  /** ARN of the customer-managed key of the target side; undefined where the stack does not declare that side. */
  public readonly keyArn: pulumi.Output<string | undefined>;
  /** Name of the bucket of dumps, evidence and reports. */
  public readonly exportBucketName: pulumi.Output<string>;
  /** ARN of the function that carries out the steps; undefined in a phase in which it has nothing to do. */
  public readonly runtimeFunctionArn: pulumi.Output<string | undefined>;
  /** What was decided. */
  public readonly plan: BackupsPlan;

  constructor(name: string, args: MigrationBackupsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-backups:index:MigrationBackups', name, {}, { parent: args.migration, ...opts });
    const { migration } = args;
    this.partName = migration.acceptPartName(this, name);
    const plan = migration.accept(planBackups(name, migration.plan, migration.parts, factsOf(name, args)), this);
    const roles = migration.accept(planBackupRoles(name, plan), this);
    this.plan = plan;

    const target = migration.declares('TARGET') ? renderTargetSide(migration, name, this, plan, roles) : undefined;
    if (migration.declares('SOURCE')) renderSourceSide(migration, name, this, plan, target?.readyForBackup);

    this.sourceVaultArn = pulumi.output(vaultOf(plan, 'SOURCE').arn);
    this.vaultArn = pulumi.output(vaultOf(plan, 'TARGET').arn);
    this.keyArn = pulumi.output(target?.key.arn);
    this.exportBucketName = pulumi.output(plan.exports.bucketName);
    this.runtimeFunctionArn = pulumi.output(target?.runtime?.arn);
    addOutputs(migration, plan, target);
    migration.registerPart(backupDeclaration(plan));
    this.registerOutputs({
      sourceVaultArn: this.sourceVaultArn,
      vaultArn: this.vaultArn,
      keyArn: this.keyArn,
      exportBucketName: this.exportBucketName,
      runtimeFunctionArn: this.runtimeFunctionArn,
    });
  }
}

/** Outputs of the sides that this stack declares, under the names of the CDK dialect. */
function addOutputs(migration: RegionMigration, plan: BackupsPlan, target: TargetSide | undefined): void {
  const outputs = backupOutputs(plan);
  const add = (output: { readonly name: string } | undefined, value: pulumi.Input<string> | undefined) => {
    if (output && value !== undefined) migration.addOutput(output.name, value);
  };
  if (migration.declares('SOURCE')) add(outputs.sourceVault, vaultOf(plan, 'SOURCE').vaultName);
  if (!target) return;
  add(outputs.vault, target.vault.name);
  add(outputs.key, target.key.arn);
  add(outputs.exportBucket, plan.exports.bucketName);
  add(outputs.runtimeFunction, target.runtime?.arn);
}
