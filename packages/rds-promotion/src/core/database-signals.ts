import { type AlarmDeclaration, alarmsOf, hasReached, type Side, type Signal } from '@regionlift/migration/core';
import type { DatabasePlan } from './database-plan';
import { presenceOf } from './presence';

const gibibyte = 1024 ** 3;

/**
 * From when on a database part is unwell. AWS names no figure for any of them; these are ours: five minutes of lag are more
 * than an idle source shows (RDS User Guide, "Monitoring read replication": the lag of an idle PostgreSQL source rises to
 * five minutes), and 10 GiB of retained log or free space leave time to act on common instances.
 */
export const databaseThresholds = {
  replicaLagSeconds: 600,
  slotLagBytes: 10 * gibibyte,
  freeStorageBytes: 10 * gibibyte,
  globalLagMilliseconds: 60_000,
} as const;

/** What has to be watched in the plan's phase; none once the migration is finalised. */
export function databaseSignals(plan: DatabasePlan): readonly Signal[] {
  if (hasReached(plan.migration.phase, 'FINALISED')) return [];
  const { replicaLagSeconds, slotLagBytes, freeStorageBytes, globalLagMilliseconds } = databaseThresholds;
  if (plan.handover === 'GLOBAL_DATABASE') {
    return (['TARGET', 'SOURCE'] as const).map((side) =>
      signal(
        plan,
        side,
        side === 'TARGET' ? 'global-lag' : 'reverse-global-lag',
        'AuroraGlobalDBReplicationLag',
        globalLagMilliseconds,
        {
          dimensions: { DBClusterIdentifier: side === 'TARGET' ? plan.target.identifier : plan.source.identifier },
          missingData: 'NOT_BREACHING',
          reason: 'a minute behind; only a secondary publishes it, so either end at a time (dimensions not verified)',
        },
      ),
    );
  }
  return [
    ...(presenceOf(plan).follows
      ? [
          signal(plan, 'TARGET', 'replica-lag', 'ReplicaLag', replicaLagSeconds, {
            missingData: 'BREACHING',
            reason:
              'a replica that publishes no lag has lost its source; the gate itself goes by LSN, never by seconds (RDS-8)',
          }),
        ]
      : []),
    ...(plan.handover === 'LOGICAL'
      ? (['SOURCE', 'TARGET'] as const).map((side) =>
          signal(
            plan,
            side,
            side === 'SOURCE' ? 'slot-lag' : 'reverse-slot-lag',
            'OldestReplicationSlotLag',
            slotLagBytes,
            {
              missingData: 'NOT_BREACHING',
              reason: 'a slot that nobody reads keeps the log until the disk is full; without a slot there is no value',
            },
          ),
        )
      : []),
    ...(['SOURCE', 'TARGET'] as const).map((side) =>
      signal(
        plan,
        side,
        side === 'SOURCE' ? 'source-free-storage' : 'free-storage',
        'FreeStorageSpace',
        freeStorageBytes,
        {
          comparison: 'BELOW',
          missingData: 'MISSING',
          reason: 'a full disk stops writes',
        },
      ),
    ),
  ];
}

/** One alarm per signal. */
export const databaseAlarms = (plan: DatabasePlan): readonly AlarmDeclaration[] =>
  alarmsOf(
    plan.migration,
    plan.part,
    databaseSignals(plan),
    plan.alarmActionArns,
    ({ metricName, dimensions }) => `Database ${Object.values(dimensions).join(', ')}: ${metricName}`,
  );

/** Metrics of RDS: namespace, units and dimensions by the RDS User Guide, "Amazon CloudWatch metrics for Amazon RDS". */
const signal = (
  { source, target }: DatabasePlan,
  side: Side,
  name: string,
  metricName: string,
  threshold: number,
  rest: Pick<Signal, 'missingData' | 'reason'> & Partial<Pick<Signal, 'comparison' | 'dimensions'>>,
): Signal => {
  const end = side === 'SOURCE' ? source : target;
  return {
    name,
    side,
    region: end.region,
    namespace: 'AWS/RDS',
    metricName,
    dimensions: { DBInstanceIdentifier: end.identifier },
    statistic: rest.comparison === 'BELOW' ? 'Minimum' : 'Maximum',
    periodSeconds: 60,
    threshold,
    comparison: 'ABOVE',
    evaluationPeriods: 5,
    abortsCutover: false,
    ...rest,
  };
};
