import { Duration } from 'aws-cdk-lib';
import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { type BucketPlan, type Direction, type ReplicationMetricName, replicationMetric } from '../core';

/**
 * The replication metrics of one direction, each in the region where S3 publishes it: failures in the region of the
 * bucket that is replicated, everything else in the region of the destination.
 */
export class ReplicationMetrics {
  /** @internal */
  public static _of(plan: BucketPlan, direction: Direction): ReplicationMetrics {
    return new ReplicationMetrics((name) => replicationMetric(plan, direction, name));
  }

  private constructor(
    private readonly described: (name: ReplicationMetricName) => ReturnType<typeof replicationMetric>,
  ) {}

  /** Bytes of new objects that wait for replication; maximum over 5 minutes. */
  public metricPendingBytes(props?: MetricOptions): Metric {
    return this.metric('BytesPendingReplication', props);
  }

  /** Operations on new objects that wait for replication; maximum over 5 minutes. */
  public metricPendingOperations(props?: MetricOptions): Metric {
    return this.metric('OperationsPendingReplication', props);
  }

  /** Operations that failed, on new objects and in batch jobs; sum over a minute. Published only while something replicates. */
  public metricFailedOperations(props?: MetricOptions): Metric {
    return this.metric('OperationsFailedReplication', props);
  }

  /** Seconds by which the destination is behind; maximum over 5 minutes. */
  public metricReplicationLatency(props?: MetricOptions): Metric {
    return this.metric('ReplicationLatency', props);
  }

  private metric(name: ReplicationMetricName, props?: MetricOptions): Metric {
    const { namespace, metricName, dimensions, region, statistic, periodSeconds } = this.described(name);
    return new Metric({
      namespace,
      metricName,
      dimensionsMap: dimensions,
      region,
      statistic,
      period: Duration.seconds(periodSeconds),
      ...props,
    });
  }
}
