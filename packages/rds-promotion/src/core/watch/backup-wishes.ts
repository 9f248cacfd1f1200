import { arns, type BackupWish, hasReached, type Side } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';

/**
 * How an end may be backed up in the plan's phase; undefined while it only follows the other one.
 *
 * The source belongs to somebody else: a continuous backup would change its `BackupRetentionPeriod` (AWS Backup Developer Guide,
 * "Point-in-time recovery"), so snapshots alone. The target is backed up continuously, for as long as its template keeps
 * backups, once it stands on its own: from PROMOTED on, a global database's from CUT_OVER on.
 */
export function backupWishOf(plan: DatabasePlan, side: Side): BackupWish | undefined {
  const { phase } = plan.migration;
  const global = plan.handover === 'GLOBAL_DATABASE';
  if (side === 'TARGET') return hasReached(phase, global ? 'CUT_OVER' : 'PROMOTED') ? targetWish(plan) : undefined;
  return hasReached(phase, global ? 'CUT_OVER' : 'FINALISED') ? undefined : { mode: 'PERIODIC' };
}

/**
 * A restore on trial goes where the target stands, not into the default VPC ("Restore testing inferred metadata"). Its security
 * group is that VPC's default one: ids of groups are not known beforehand.
 */
const targetWish = ({ migration, target, keyAlias }: DatabasePlan): BackupWish => ({
  mode: 'CONTINUOUS',
  continuousDays: target.backupRetentionDays,
  keyArn: arns.alias(migration, target.region, keyAlias),
  restoreMetadata: { dbSubnetGroupName: target.subnetGroupName },
});
