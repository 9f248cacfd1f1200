import type * as pulumi from '@pulumi/pulumi';
import { type RegionMigration, renderAlarms, siteOf } from '@regionlift/migration/pulumi';
import { type BackupsPlan, backupAlarms, vaultOf } from '../../core';
import { renderPlan } from './plan';
import { renderVault } from './vault';

/**
 * The source side: vault and plans.
 *
 * @param readyForBackup the role that backs up, where the same program declares it
 */
export function renderSourceSide(
  migration: RegionMigration,
  name: string,
  parent: pulumi.Resource,
  plan: BackupsPlan,
  readyForBackup: readonly pulumi.Resource[] = [],
): void {
  const site = siteOf(migration, 'SOURCE', name, parent);
  const { vault } = renderVault(site, 'source-', vaultOf(plan, 'SOURCE'));
  for (const one of plan.plans) if (one.side === 'SOURCE') renderPlan(site, 'source-', one, vault, readyForBackup);
  renderAlarms(site, backupAlarms(plan), 'SOURCE');
}
