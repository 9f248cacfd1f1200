import { type CanaryDeclaration, type CanaryPath, hasReached } from '@regionlift/migration/core';
import { canaryWays } from '../canary';
import type { DatabasePlan } from '../database-plan';
import { hasLogin } from '../login';
import { presenceOf } from '../presence';

/**
 * A row that travels from end to end, where the runtime logs in at all. Aurora's global database and the engines that are
 * driven through RDS have their replication's own metrics alone.
 */
export function databaseCanary(plan: DatabasePlan): CanaryDeclaration | undefined {
  if (!presenceOf(plan).actors || !hasLogin(plan)) return undefined;
  const { source, target, functionName, handover } = plan;
  return {
    action: 'canary',
    tries: 'row',
    functionName,
    side: 'TARGET',
    region: target.region,
    paths: canaryWays(handover).map(({ path, direction: { from } }) => ({
      name: path,
      label: from === 'SOURCE' ? `${source.region} → ${target.region}` : `${target.region} → ${source.region}`,
      ...delayOf(plan),
    })),
  };
}

const delayOf = ({ handover, logical, migration: { phase } }: DatabasePlan): Omit<CanaryPath, 'name' | 'label'> =>
  handover === 'LOGICAL' && hasReached(phase, 'PROMOTED')
    ? {
        delayThresholdSeconds: logical.pauseBudgetMs / 1_000,
        reason: 'a row that needs longer than the pause budget: a switchover would open the giving end again (RDS-10)',
      }
    : {
        delayThresholdSeconds: 60,
        reason: 'a minute, AWS\'s figure for the lag of a replica (CloudWatch User Guide, "Recommended alarms")',
      };
