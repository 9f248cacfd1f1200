import { alarmOn } from './alarm-on';
import { clusters } from './subjects';

/** Aurora sums up its members. */
export const alarmOnClusterLoad = alarmOn({
  code: 'ClusterLoadNotAlarmed',
  severity: 'MEDIUM',
  title: 'A database cluster under load raises an alarm',
  rationale: 'A target that is too small shows it after the cutover, when going back costs most.',
  source: 'Amazon Aurora User Guide, "Amazon CloudWatch metrics for Amazon Aurora"',
  serves: ['OBS-2'],
  of: clusters,
  namespace: /^AWS\/RDS$/,
  metrics: ['CPUUtilization', 'DBLoad', 'DatabaseConnections'],
  dimensions: ['DBClusterIdentifier'],
});
