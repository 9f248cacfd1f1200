import * as path from 'node:path';
import type * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as lambda from '@pulumi/aws/lambda';
import type * as pulumi from '@pulumi/pulumi';
import {
  type RegionMigration,
  type RuntimeFunctionArgs,
  renderAlarms,
  renderFunction,
  renderLog,
  siteOf,
} from '@regionlift/migration/pulumi';
import type { RenderedRole } from '@regionlift/secure-iam/pulumi';
import {
  type BackupRoles,
  type BackupsPlan,
  backupAlarms,
  runtimeConfigOf,
  runtimeConfigVariable,
  runtimeFunction,
  vaultOf,
} from '../../core';
import { renderExportBucket, renderExportPolicy } from './export-bucket';
import { renderPlan } from './plan';
import { renderReports } from './reports';
import { renderRestoreTests } from './restore-tests';
import { renderRoles } from './roles';
import { renderValidation } from './validation';
import { type RenderedVault, renderVault } from './vault';

/** What the target side offers. */
export interface TargetSide extends RenderedVault {
  readonly runtime?: lambda.Function;
  /** What selections of the source side have to wait for: the role that backs up. */
  readonly readyForBackup: readonly pulumi.Resource[];
}

/** The target side: vault, plans, all roles, restores on trial, exports, and the function. It stands alone. */
export function renderTargetSide(
  migration: RegionMigration,
  name: string,
  parent: pulumi.Resource,
  plan: BackupsPlan,
  roles: BackupRoles,
): TargetSide {
  const site = siteOf(migration, 'TARGET', name, parent);
  const actors = renderRoles(site, migration, roles);
  const readyForBackup = actors.backup?.ready ?? [];
  const { key, vault } = renderVault(site, '', vaultOf(plan, 'TARGET'));
  for (const one of plan.plans) if (one.side === 'TARGET') renderPlan(site, '', one, vault, readyForBackup);
  if (plan.restoreTests) renderRestoreTests(site, plan.restoreTests, vault, actors.restore?.ready ?? []);
  const exports = renderExportBucket(site, plan.exports, key.arn);
  renderExportPolicy(site, plan.exports, exports, renderReports(site, plan.reports, exports.bucket));
  const log = renderLog(site, plan.log, key.arn);
  const runtime = actors.runtime && renderFunction(site, functionArgs(plan, actors.runtime, log));
  if (plan.validation && runtime) renderValidation(site, plan.validation, runtime);
  renderAlarms(site, backupAlarms(plan), 'TARGET');
  return { key, vault, ...(runtime && { runtime }), readyForBackup };
}

const functionArgs = (
  plan: BackupsPlan,
  { role, ready }: RenderedRole,
  log: cloudwatch.LogGroup,
): RuntimeFunctionArgs => ({
  functionName: plan.functionName,
  description: runtimeFunction.description(plan.part, plan.migration.migration),
  codePath: path.join(__dirname, '..', '..', '..', 'assets', 'runtime'),
  roleArn: role.arn,
  environment: { [runtimeConfigVariable]: JSON.stringify(runtimeConfigOf(plan)) },
  log,
  ready,
});
