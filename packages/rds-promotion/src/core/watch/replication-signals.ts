import type { Signal } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';
import { presenceOf } from '../presence';
import { metricAt } from './metric-at';
import { databaseThresholds as thresholds } from './thresholds';

/** Whether the target, and later the source, follows. */
export const replicationSignals = (plan: DatabasePlan): readonly Signal[] => [
  ...(plan.handover === 'GLOBAL_DATABASE' ? globalLags(plan) : []),
  ...(presenceOf(plan).follows ? [replicaLag(plan)] : []),
  ...(plan.handover === 'LOGICAL' ? slotLags(plan) : []),
];

const shared = {
  statistic: 'Maximum',
  periodSeconds: 60,
  comparison: 'ABOVE',
  evaluationPeriods: 5,
  severity: 'WARNING',
  abortsCutover: false,
} as const;

const globalLags = (plan: DatabasePlan): readonly Signal[] =>
  (['TARGET', 'SOURCE'] as const).map((side) => ({
    ...metricAt(plan, side, 'AuroraGlobalDBReplicationLag'),
    ...shared,
    name: side === 'TARGET' ? 'global-lag' : 'reverse-global-lag',
    threshold: thresholds.globalLagMilliseconds,
    missingData: 'NOT_BREACHING',
    missingDataReason: 'only a secondary publishes it, so either end at a time',
    reason: 'a minute behind, where AWS speaks of typically less than a second (dimensions not verified)',
  }));

/** The switchover takes the lag away with the replica: it must not abort what it is part of. */
const replicaLag = (plan: DatabasePlan): Signal => ({
  ...metricAt(plan, 'TARGET', 'ReplicaLag'),
  ...shared,
  name: 'replica-lag',
  threshold: thresholds.replicaLagSeconds,
  missingData: 'BREACHING',
  missingDataReason: 'a replica that publishes no lag has lost its source (AWS recommends the same)',
  reason: 'ten minutes behind, twice what an idle source shows; the gate itself goes by LSN, never by seconds (RDS-8)',
});

/** A slot on the source endangers what is in production: its log fills the disk on which everybody's writes end. */
const slotLags = (plan: DatabasePlan): readonly Signal[] =>
  (['SOURCE', 'TARGET'] as const).map((side) => ({
    ...metricAt(plan, side, 'OldestReplicationSlotLag'),
    ...shared,
    name: side === 'SOURCE' ? 'slot-lag' : 'reverse-slot-lag',
    threshold: thresholds.slotLagBytes,
    missingData: 'NOT_BREACHING',
    missingDataReason: 'without a slot there is no value',
    severity: 'CRITICAL',
    abortsCutover: side === 'SOURCE',
    reason: 'a slot that nobody reads keeps the log until the disk is full',
  }));
