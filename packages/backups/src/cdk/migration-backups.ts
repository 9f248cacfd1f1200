import * as path from 'node:path';
import { type IMigrationPart, MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { BackupVault, type IBackupVault } from 'aws-cdk-lib/aws-backup';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { type IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  type BackupsPlan,
  backupAlarms,
  backupDeclaration,
  planBackupRoles,
  planBackups,
  runtimeConfigOf,
  runtimeConfigVariable,
  runtimeFunction,
  vaultOf,
} from '../core';
import { factsOf } from './facts';
import type { MigrationBackupsProps } from './migration-backups-props';
import { renderExportBucket, renderExportPolicy } from './render/export-bucket';
import { addOutputs } from './render/outputs';
import { renderReports } from './render/reports';
import { renderRestoreTests } from './render/restore-tests';
import { renderRoles } from './render/roles';
import { renderSide } from './render/side';
import { renderValidation } from './render/validation';

/**
 * The backups of a migration: a vault in each region with copies into the other one, restores on trial, reports, a bucket for
 * exports, alarms, and the function that lets nobody cut over without a fresh recovery point. Declare it below the parts.
 *
 * The target stack is deployed first: its plans copy into a vault of the source that is not there yet. That AWS Backup takes such a
 * plan is not verified; a copy that is made before the vault exists fails, and the next one does not.
 *
 * Throws one error that lists every finding when the inputs are not usable; nothing is created then. Codes: see the
 * README, "What is refused".
 */
export class MigrationBackups extends Construct implements IMigrationPart {
  public readonly partName: string;
  /** The vault of the region that is left, by its literal ARN. */
  public readonly sourceVault: IBackupVault;
  /** The vault of the region that is moved to, by its literal ARN. */
  public readonly vault: IBackupVault;
  /**
   * The customer-managed key of the target side: of its vault, of the exports and of the log. Grants on it change the grantee's
   * policy only.
   */
  public readonly key: IKey;
  /** The bucket of dumps, evidence and reports, by its literal name and ARN. */
  public readonly exportBucket: IBucket;
  /** The function that carries out the steps; undefined in a phase in which it has nothing to do. */
  public readonly runtimeFunction?: IFunction;

  /** @internal */
  public readonly _plan: BackupsPlan;

  constructor(scope: Construct, id: string, props: MigrationBackupsProps = {}) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    this.partName = migration._acceptPartName(this, id);
    const { path } = this.node;
    const planned = planBackups(path, migration._plan, migration._parts, factsOf(id, props));
    const plan = RegionMigration._accept(this, planned);
    const roles = RegionMigration._accept(this, planBackupRoles(path, plan));
    this._plan = plan;

    const target = PartRendering._scope(migration, MigrationSide.TARGET, id);
    const source = PartRendering._scope(migration, MigrationSide.SOURCE, id);
    const actors = renderRoles(target, migration, roles);
    const targetSide = renderSide(target, plan, 'TARGET', actors.backup);
    const sourceSide = renderSide(source, plan, 'SOURCE');
    // AWS Backup refuses a selection whose role does not exist, and all roles are declared on the target side.
    migration.sourceStack.addStackDependency(migration.targetStack, `${path}: the role that backs up comes first`);
    if (plan.restoreTests) renderRestoreTests(target, plan.restoreTests, targetSide.vault, actors.restore);
    const exports = renderExportBucket(target, plan.exports, targetSide.key.attrArn);
    renderExportPolicy(target, plan.exports, exports, renderReports(target, plan.reports, exports));
    const log = PartRendering._log(target, plan.log, targetSide.key.attrArn);
    const runtime = actors.runtime && this.renderFunction(target, actors.runtime.attrArn, log.ref);
    if (plan.validation && runtime) renderValidation(target, plan.validation, runtime);
    PartRendering._alarms(target, backupAlarms(plan), 'TARGET');
    PartRendering._alarms(source, backupAlarms(plan), 'SOURCE');
    addOutputs(migration, plan, targetSide, sourceSide, runtime);

    this.sourceVault = BackupVault.fromBackupVaultArn(source, 'ImportedVault', vaultOf(plan, 'SOURCE').arn);
    this.vault = BackupVault.fromBackupVaultArn(target, 'ImportedVault', vaultOf(plan, 'TARGET').arn);
    this.key = Key.fromKeyArn(target, 'ImportedKey', targetSide.key.attrArn);
    this.exportBucket = this.referTo(target, plan);
    this.runtimeFunction =
      runtime &&
      LambdaFunction.fromFunctionAttributes(target, 'Function', {
        functionArn: runtime.attrArn,
        sameEnvironment: true,
      });
    migration._registerPart(backupDeclaration(plan));
  }

  private renderFunction(scope: Construct, roleArn: string, logGroupName: string) {
    const { functionName, part, migration } = this._plan;
    return PartRendering._function(scope, {
      functionName,
      description: runtimeFunction.description(part, migration.migration),
      codePath: path.join(__dirname, '..', '..', 'assets', 'runtime'),
      roleArn,
      environment: { [runtimeConfigVariable]: JSON.stringify(runtimeConfigOf(this._plan)) },
      logGroupName,
    });
  }

  private referTo(scope: Construct, { exports, migration }: BackupsPlan): IBucket {
    return Bucket.fromBucketAttributes(scope, 'ImportedExportBucket', {
      bucketName: exports.bucketName,
      bucketArn: `arn:${migration.partition}:s3:::${exports.bucketName}`,
      region: exports.region,
      account: migration.account,
      encryptionKey: this.key,
    });
  }
}
