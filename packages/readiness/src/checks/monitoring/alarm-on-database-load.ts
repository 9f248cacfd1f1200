import { alarmOn } from './alarm-on';
import { databases } from './subjects';

/** Its processor, or how many sessions wait. */
export const alarmOnDatabaseLoad = alarmOn({
  code: 'DatabaseLoadNotAlarmed',
  severity: 'MEDIUM',
  title: 'A database under load raises an alarm',
  rationale: 'A target that is too small shows it after the cutover, when going back costs most.',
  source: 'Amazon RDS User Guide, "Amazon CloudWatch metrics for Amazon RDS"',
  serves: ['OBS-2'],
  of: databases,
  namespace: /^AWS\/RDS$/,
  metrics: ['CPUUtilization', 'DBLoad'],
  dimensions: ['DBInstanceIdentifier'],
});
