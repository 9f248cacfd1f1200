import { alarmOn } from './alarm-on';
import { replicas } from './subjects';

/** Only the replica says how far it is behind. */
export const alarmOnReplicaLag = alarmOn({
  code: 'ReplicaLagNotAlarmed',
  severity: 'MEDIUM',
  title: 'A replica that falls behind raises an alarm',
  rationale: 'What the replica does not have is lost when it is promoted.',
  source: 'Amazon RDS User Guide, "Monitoring read replication"',
  serves: ['OBS-2', 'RDS-8'],
  of: replicas,
  namespace: /^AWS\/RDS$/,
  metrics: ['ReplicaLag'],
  dimensions: ['DBInstanceIdentifier'],
});
