import { alarmOn } from './alarm-on';
import { databases } from './subjects';

/** A replication slot keeps everything that nobody has fetched. */
export const alarmOnStorage = alarmOn({
  code: 'DatabaseStorageNotAlarmed',
  severity: 'MEDIUM',
  title: 'A database that runs out of storage raises an alarm',
  rationale: 'Logs that wait for a subscriber of the other region fill the storage, and a full database stops.',
  source: 'Amazon RDS User Guide, "Amazon CloudWatch metrics for Amazon RDS"',
  serves: ['OBS-2'],
  of: databases,
  namespace: /^AWS\/RDS$/,
  metrics: ['FreeStorageSpace'],
  dimensions: ['DBInstanceIdentifier'],
});
