import { alarmOn } from './alarm-on';
import { replicating } from './subjects';

/** S3 tries no failed object again: somebody must. */
export const alarmOnReplication = alarmOn({
  code: 'ReplicationFailureNotAlarmed',
  severity: 'MEDIUM',
  title: 'A replication that fails raises an alarm',
  rationale: 'An object that is not copied is lost when clients move to the target.',
  source: 'S3 User Guide, "Monitoring replication with metrics"',
  serves: ['OBS-2', 'S3-6'],
  of: replicating,
  namespace: /^AWS\/S3$/,
  metrics: ['OperationsFailedReplication'],
  dimensions: ['SourceBucket'],
});
