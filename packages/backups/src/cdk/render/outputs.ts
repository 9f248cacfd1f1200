import { MigrationSide, type RegionMigration } from '@regionlift/migration';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { type BackupsPlan, backupOutputs, type OutputDeclaration } from '../../core';
import type { RenderedVault } from './vault';

/** The outputs, each in the stack that has the resource. */
export function addOutputs(
  migration: RegionMigration,
  plan: BackupsPlan,
  { key, vault }: RenderedVault,
  source: RenderedVault,
  runtime: CfnFunction | undefined,
): void {
  const outputs = backupOutputs(plan);
  const add = (side: MigrationSide, output: OutputDeclaration | undefined, value: string | undefined) => {
    if (output && value !== undefined) migration.addOutput(side, output.name, value, output.description);
  };
  add(MigrationSide.SOURCE, outputs.sourceVault, source.vault.backupVaultName);
  add(MigrationSide.TARGET, outputs.vault, vault.backupVaultName);
  add(MigrationSide.TARGET, outputs.key, key.attrArn);
  add(MigrationSide.TARGET, outputs.exportBucket, plan.exports.bucketName);
  add(MigrationSide.TARGET, outputs.runtimeFunction, runtime?.attrArn);
}
