import type { Stores } from '../s3';
import type { MetricSource } from './metric-source';

/**
 * Replication metrics of S3. What is pending (operations, bytes, seconds behind) is published in the region of the destination for as
 * long as the rule is measured, taken at the end of each minute; failed ones in the region of the source, and only while something replicates. Metrics of a rule
 * begin about 15 minutes after it. Source: S3 User Guide, "Using S3 Replication metrics".
 */
export const replicationMetrics = (stores: Stores, beginsAfterMs = 15 * 60_000): MetricSource => ({
  namespace: 'AWS/S3',
  read: ({ region, name, dimensions }, fromMs, untilMs) => {
    const { SourceBucket = '', DestinationBucket = '', RuleId = '' } = dimensions;
    const source = stores.bucket(SourceBucket);
    const since = measuredSince(stores, SourceBucket, RuleId);
    if (source === undefined || since === undefined || fromMs < since + beginsAfterMs) return undefined;
    const operations = stores
      .replications()
      .filter((one) => one.source === SourceBucket && one.destination === DestinationBucket && one.ruleId === RuleId);
    const pending = operations.filter(
      ({ batch, fromMs: began, untilMs: ended = Infinity }) => !batch && began < untilMs && ended >= untilMs,
    );
    const atDestination = (value: number) => (stores.bucket(DestinationBucket)?.region === region ? value : undefined);
    switch (name) {
      case 'OperationsPendingReplication':
        return atDestination(pending.length);
      case 'BytesPendingReplication':
        return atDestination(pending.reduce((bytes, { version }) => bytes + Buffer.byteLength(version.body ?? ''), 0));
      case 'ReplicationLatency':
        return atDestination(Math.max(0, ...pending.map(({ fromMs: began }) => (untilMs - began) / 1_000)));
      case 'OperationsFailedReplication': {
        const ended = operations.filter(({ untilMs: at = Infinity }) => at >= fromMs && at < untilMs);
        return source.region !== region || ended.length === 0 ? undefined : ended.filter(({ failed }) => failed).length;
      }
      default:
        return undefined;
    }
  },
});

const measuredSince = (stores: Stores, bucket: string, ruleId: string): number | undefined => {
  const rule = stores.bucket(bucket)?.replication?.Rules?.find(({ ID }) => ID === ruleId);
  return rule?.Destination?.Metrics?.Status === 'Enabled' ? stores.ruleSince(bucket, ruleId) : undefined;
};
