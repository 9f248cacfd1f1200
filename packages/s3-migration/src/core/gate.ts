import { fail, pass, unknown, type Verdict } from '@regionlift/migration/core';
import type { BucketRuntimeConfig } from './runtime-config';

/** A replication metric with the region whose CloudWatch has it. */
export interface ReplicationMetric {
  /** `Id` of the query: a lower-case letter first. */
  readonly id: 'pending' | 'failed';
  readonly region: string;
  readonly metricName: string;
  readonly statistic: 'Maximum' | 'Sum';
  readonly dimensions: Readonly<Record<'SourceBucket' | 'DestinationBucket' | 'RuleId', string>>;
  /** Minutes that are looked back upon. */
  readonly windowMinutes: number;
}

/**
 * The two metrics that the gate reads. They are not published in one place: pending operations in the region of the
 * destination bucket, whether or not anything replicates; failed operations in the region of the source bucket, and only
 * while something replicates. Batch Replication counts in the failed ones, not in the pending ones.
 *
 * Source: User Guide, "Using S3 Replication metrics" (table) and "Metrics and dimensions" (SourceBucket,
 * DestinationBucket, RuleId; namespace AWS/S3).
 */
export const gateMetrics = ({ source, target, forwardRule }: BucketRuntimeConfig): readonly ReplicationMetric[] => {
  const dimensions = { SourceBucket: source.bucketName, DestinationBucket: target.bucketName, RuleId: forwardRule.ID };
  return [
    {
      id: 'pending',
      region: target.region,
      metricName: 'OperationsPendingReplication',
      statistic: 'Maximum',
      dimensions,
      windowMinutes: 10,
    },
    {
      id: 'failed',
      region: source.region,
      metricName: 'OperationsFailedReplication',
      statistic: 'Sum',
      dimensions,
      windowMinutes: 60,
    },
  ];
};

/** Values of a metric, newest first, as GetMetricData gives them (`ScanBy: TimestampDescending`). */
export interface MetricValues {
  readonly values: readonly number[];
  /** False when CloudWatch answered `PartialData`, `InternalError` or `Forbidden`. */
  readonly complete: boolean;
}

/** The number of newest minutes that all have to show nothing pending: one quiet minute can be luck. */
export const quietMinutes = 3;

/**
 * Whether replication has caught up: nothing pending in each of the newest minutes, nothing failed in the window.
 *
 * Pending operations are published whether or not anything replicates: no datapoint is no answer, unknown, not pass. Failed
 * operations are not published while nothing replicates (same table): a complete answer without a datapoint says that
 * nothing failed, as long as the pending ones prove that the rule is measured. An idle source would wait for ever otherwise.
 */
export function judgeGate(pending: MetricValues, failed: MetricValues): Verdict {
  const newest = pending.values.slice(0, quietMinutes);
  const failures = failed.values.reduce((sum, value) => sum + value, 0);
  if (failures > 0)
    return fail(
      `${failures} failed operations`,
      'none',
      'mend the cause, start the backfill again and wait for a clean window',
    );
  if (newest.some((value) => value > 0)) return fail(`${Math.max(...newest)} pending operations`, 'none', 'wait');
  if (!pending.complete || newest.length < quietMinutes)
    return unknown(
      `${newest.length} datapoints of OperationsPendingReplication`,
      `${quietMinutes} datapoints (metrics start about 15 minutes after the rule)`,
    );
  if (!failed.complete)
    return unknown('part of the datapoints of OperationsFailedReplication', 'a complete answer of CloudWatch');
  return pass;
}
