import { canaryDelays, hasReached, type Panel } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';
import { presenceOf } from '../presence';
import { databaseCanary } from './database-canary';
import { panelOf } from './panel-of';

/** How far the ends are apart: what somebody looks at first, before and during a cutover. */
export function replicationPanels(plan: DatabasePlan): readonly Panel[] {
  const { handover, migration } = plan;
  if (hasReached(migration.phase, 'FINALISED')) return [];
  if (handover === 'GLOBAL_DATABASE')
    return [
      panelOf(
        plan,
        'Replication lag',
        'Milliseconds',
        [{ metricName: 'AuroraGlobalDBReplicationLag', statistic: 'Maximum' }],
        { glance: true },
      ),
    ];
  return [
    ...(presenceOf(plan).follows
      ? [
          panelOf(
            plan,
            'Replica lag',
            'Seconds',
            [{ metricName: 'ReplicaLag', statistic: 'Maximum', at: ['TARGET'] }],
            {
              glance: true,
            },
          ),
        ]
      : []),
    ...rowDelay(plan),
    ...(handover === 'LOGICAL'
      ? [
          panelOf(plan, 'Log kept for replication', 'Bytes', [
            { metricName: 'OldestReplicationSlotLag', statistic: 'Maximum', what: 'Slot' },
            { metricName: 'TransactionLogsDiskUsage', statistic: 'Maximum', what: 'All' },
          ]),
        ]
      : []),
  ];
}

/** A beat comes every few minutes. */
function rowDelay(plan: DatabasePlan): readonly Panel[] {
  const canary = databaseCanary(plan);
  if (canary === undefined) return [];
  return [
    {
      title: 'Row delay',
      glance: true,
      view: 'LINES',
      unit: 'Seconds',
      metrics: canaryDelays(plan.migration, plan.part, canary, 300),
    },
  ];
}
