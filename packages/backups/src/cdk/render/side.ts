import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { type BackupsPlan, type Side, vaultOf } from '../../core';
import { renderPlan } from './plan';
import { type RenderedVault, renderVault } from './vault';

/**
 * The vault of a side, and the plans that back up into it.
 *
 * @param role the role that backs up, where the stack of the side declares it
 */
export function renderSide(scope: Construct, plan: BackupsPlan, side: Side, role?: CfnRole): RenderedVault {
  const rendered = renderVault(scope, plan, vaultOf(plan, side));
  for (const one of plan.plans) if (one.side === side) renderPlan(scope, one, rendered.vault, role);
  return rendered;
}
