import { fail, pass, unknown, type Verdict } from '@regionlift/migration/core';
import type { BucketRuntimeConfig, LagBounds } from './runtime-config';

/** A replication metric with the region whose CloudWatch has it. */
export interface ReplicationMetric {
  /** `Id` of the query: a lower-case letter first. */
  readonly id: keyof GateMetrics;
  readonly region: string;
  readonly metricName: string;
  readonly statistic: 'Maximum' | 'Sum';
  readonly dimensions: Readonly<Record<'SourceBucket' | 'DestinationBucket' | 'RuleId', string>>;
  /** Minutes that are looked back upon. */
  readonly windowMinutes: number;
}

/**
 * The metrics that the gate reads. They are not published in one place: what is pending and how far the target is behind in the
 * region of the destination bucket, whether or not anything replicates; failed operations in the region of the source bucket, and
 * only while something replicates. Batch Replication counts in the failed ones alone.
 *
 * Source: User Guide, "Using S3 Replication metrics" (table) and "Metrics and dimensions" (SourceBucket,
 * DestinationBucket, RuleId; namespace AWS/S3).
 */
export const gateMetrics = ({ source, target, forwardRule }: BucketRuntimeConfig): readonly ReplicationMetric[] => {
  const dimensions = { SourceBucket: source.bucketName, DestinationBucket: target.bucketName, RuleId: forwardRule.ID };
  const lag = { region: target.region, statistic: 'Maximum', dimensions, windowMinutes: 10 } as const;
  return [
    { id: 'pending', metricName: 'OperationsPendingReplication', ...lag },
    { id: 'bytes', metricName: 'BytesPendingReplication', ...lag },
    { id: 'latency', metricName: 'ReplicationLatency', ...lag },
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

/** What CloudWatch says of each of {@link gateMetrics}. */
export interface GateMetrics {
  readonly pending: MetricValues;
  readonly bytes: MetricValues;
  /** Seconds by which the target is behind the source. */
  readonly latency: MetricValues;
  readonly failed: MetricValues;
}

/** The number of newest minutes that all have to say the same: one good minute can be luck. */
export const judgedMinutes = 3;

/**
 * Whether replication keeps up with the source: nothing failed in the window, and in each of the newest minutes either nothing was
 * pending, or no more than the bounds allow and not more and more. Nobody has to stop writing: a source that is written all the time has
 * something pending in every minute. What was written last before the flip arrives after it; the latency says how much later.
 *
 * A backlog grows when every one of the newest minutes is above every one of as many before; a backlog that only varies passes a
 * minute later.
 *
 * Pending operations and latency are published whether or not anything replicates: no datapoint is no answer, unknown, not pass. Failed
 * operations are not published while nothing replicates (same table): a complete answer without a datapoint says that
 * nothing failed, as long as the pending ones prove that the rule is measured. An idle source would wait for ever otherwise.
 */
export function judgeGate(metrics: GateMetrics, bounds: LagBounds): Verdict {
  const { pending, failed } = metrics;
  const failures = failed.values.reduce((sum, value) => sum + value, 0);
  if (failures > 0)
    return fail(
      `${failures} failed operations`,
      'none',
      'mend the cause, start the backfill again and wait for a clean window',
    );
  const newest = pending.values.slice(0, judgedMinutes);
  const quiet = newest.every((value) => value === 0);
  const late = quiet
    ? missing('OperationsPendingReplication', pending, judgedMinutes)
    : lags(bounds).reduce<Verdict | undefined>((found, lag) => found ?? judgeLag(metrics[lag.id], lag), undefined);
  if (late !== undefined) return late;
  if (!failed.complete)
    return unknown('part of the datapoints of OperationsFailedReplication', 'a complete answer of CloudWatch');
  return pass;
}

interface Lag {
  readonly id: 'pending' | 'bytes' | 'latency';
  readonly metricName: string;
  readonly words: string;
  readonly bound: number;
}

const lags = ({ pendingOperations, pendingBytes, latencySeconds }: LagBounds): readonly Lag[] => [
  { id: 'pending', metricName: 'OperationsPendingReplication', words: 'pending operations', bound: pendingOperations },
  { id: 'bytes', metricName: 'BytesPendingReplication', words: 'pending bytes', bound: pendingBytes },
  { id: 'latency', metricName: 'ReplicationLatency', words: 'seconds behind the source', bound: latencySeconds },
];

function judgeLag(values: MetricValues, { metricName, words, bound }: Lag): Verdict | undefined {
  const newest = values.values.slice(0, judgedMinutes);
  const before = values.values.slice(judgedMinutes, 2 * judgedMinutes);
  const most = Math.max(0, ...newest);
  if (most > bound) return fail(`${most} ${words}`, `at most ${bound}`, 'wait; see what holds replication up');
  if (before.length > 0 && Math.min(...newest) > Math.max(...before))
    return fail(
      `${words} that grow from ${Math.max(...before)} to ${most}`,
      'a target that keeps up',
      'wait; see what holds replication up',
    );
  return missing(metricName, values, 2 * judgedMinutes);
}

const missing = (metricName: string, { values, complete }: MetricValues, needed: number): Verdict | undefined =>
  complete && values.length >= needed
    ? undefined
    : unknown(
        `${complete ? '' : 'part of an answer, '}${values.length} datapoints of ${metricName}`,
        `${needed} datapoints (metrics start about 15 minutes after the rule)`,
      );
