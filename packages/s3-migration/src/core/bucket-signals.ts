import { hasReached, type Severity, type Side, type Signal } from '@regionlift/migration/core';
import type { BucketPlan } from './bucket-plan';
import type { ReplicationRule } from './replication-rule';

/**
 * From when on replication is unwell when nobody says otherwise.
 *
 * Bytes: what Replication Time Control's default quota of 1 Gbit/s carries in a minute (S3 User Guide, "S3 Replication
 * Time Control best practices"). Latency: the 15 minutes that Replication Time Control promises. Operations: AWS names
 * no figure; ours.
 */
export const defaultThresholds = {
  pendingBytes: 7_500_000_000,
  pendingOperations: 10_000,
  latencySeconds: 900,
} as const;

/** The way that objects go. */
export type Direction = 'FORWARD' | 'REVERSE';

/** A direction in words: `us-west-2 → us-east-1`. */
export const wayOf = ({ source, target }: BucketPlan, direction: Direction): string =>
  direction === 'FORWARD' ? `${source.region} → ${target.region}` : `${target.region} → ${source.region}`;

/** The replication metrics of S3. */
export type ReplicationMetricName =
  | 'OperationsFailedReplication'
  | 'BytesPendingReplication'
  | 'OperationsPendingReplication'
  | 'ReplicationLatency';

/** What has to be watched (S3-6): four metrics a direction; none once the migration is finalised. */
export const bucketSignals = (plan: BucketPlan): readonly Signal[] =>
  hasReached(plan.migration.phase, 'FINALISED')
    ? []
    : (['FORWARD', 'REVERSE'] as const).flatMap((direction) =>
        watched(plan).map((watch) => signal(plan, direction, watch)),
      );

/**
 * Where S3 publishes a metric: failures in the region of the bucket that is replicated, everything else in the region of
 * the destination. Source: S3 User Guide, "Using S3 Replication metrics"; dimensions: "Amazon S3 CloudWatch metrics and
 * dimensions".
 */
export function replicationMetric(plan: BucketPlan, direction: Direction, metricName: ReplicationMetricName) {
  const [from, to] = direction === 'FORWARD' ? [plan.source, plan.target] : [plan.target, plan.source];
  const rule: ReplicationRule = direction === 'FORWARD' ? plan.forwardRule : plan.reverseRule;
  const failed = metricName === 'OperationsFailedReplication';
  const side: Side = (direction === 'FORWARD') === failed ? 'SOURCE' : 'TARGET';
  return {
    side,
    region: failed ? from.region : to.region,
    namespace: 'AWS/S3',
    metricName,
    dimensions: { SourceBucket: from.bucketName, DestinationBucket: to.bucketName, RuleId: rule.ID ?? '' },
    statistic: failed ? 'Sum' : 'Maximum',
    periodSeconds: failed ? 60 : 300,
  } as const;
}

interface Watch {
  readonly name: string;
  readonly metricName: ReplicationMetricName;
  readonly threshold: number;
  readonly reason: string;
}

const watched = ({ alarms }: BucketPlan): readonly Watch[] => [
  {
    name: 'failed',
    metricName: 'OperationsFailedReplication',
    threshold: 0,
    reason: 'S3 does not try a failed operation again: every one is an object that is not on the other side',
  },
  {
    name: 'pending-bytes',
    metricName: 'BytesPendingReplication',
    threshold: alarms.pendingBytes,
    reason: "by default what Replication Time Control's quota of 1 Gbit/s carries in a minute",
  },
  {
    name: 'pending-operations',
    metricName: 'OperationsPendingReplication',
    threshold: alarms.pendingOperations,
    reason: 'by default a figure of ours: AWS names none',
  },
  {
    name: 'latency',
    metricName: 'ReplicationLatency',
    threshold: alarms.latencySeconds,
    reason: 'by default the 15 minutes that Replication Time Control promises',
  },
];

/**
 * Failures are published only while something replicates, so their absence is well; the other metrics are published all the time
 * while the rule is on, so their absence is not known to be well (same source).
 */
function signal(plan: BucketPlan, direction: Direction, { name, metricName, threshold, reason }: Watch): Signal {
  const failed = metricName === 'OperationsFailedReplication';
  return {
    ...replicationMetric(plan, direction, metricName),
    name: `${direction === 'FORWARD' ? '' : 'reverse-'}replication-${name}`,
    threshold,
    comparison: 'ABOVE',
    evaluationPeriods: failed ? 1 : 3,
    missingData: failed ? 'NOT_BREACHING' : 'MISSING',
    missingDataReason: failed
      ? 'S3 publishes failures only while something replicates'
      : 'S3 publishes it all the time while the rule is on: silence is not known to be well',
    severity: failed ? severityOfFailure(plan, direction) : 'WARNING',
    abortsCutover: failed && direction === 'FORWARD',
    reason,
  };
}

/**
 * An object that does not reach the target is lost to the migration whenever that happens; one that does not come back is lost to a
 * rollback, which there is from the cutover on. What merely waits gets there, or fails.
 */
const severityOfFailure = ({ migration }: BucketPlan, direction: Direction): Severity =>
  direction === 'FORWARD' || hasReached(migration.phase, 'CUT_OVER') ? 'CRITICAL' : 'WARNING';
