import { alarmOn } from './alarm-on';
import { replicating } from './subjects';

/** These metrics are in the region of the destination. */
export const alarmOnBacklog = alarmOn({
  code: 'ReplicationBacklogNotAlarmed',
  severity: 'MEDIUM',
  title: 'A replication that falls behind raises an alarm',
  rationale: 'What is pending at the flip is missing on the target.',
  source: 'S3 User Guide, "Monitoring replication with metrics"',
  serves: ['OBS-2', 'S3-6'],
  of: replicating,
  namespace: /^AWS\/S3$/,
  metrics: ['BytesPendingReplication', 'OperationsPendingReplication', 'ReplicationLatency'],
  dimensions: ['SourceBucket'],
  anywhere: true,
});
