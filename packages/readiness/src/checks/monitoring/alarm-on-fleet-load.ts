import { alarmOn } from './alarm-on';
import { fleets } from './subjects';

/** The group adds instances; somebody should know that it had to. */
export const alarmOnFleetLoad = alarmOn({
  code: 'FleetLoadNotAlarmed',
  severity: 'LOW',
  title: 'A fleet under load raises an alarm',
  rationale: 'The target takes the clients of the source on top of its own.',
  source: 'Amazon EC2 User Guide, "List the available CloudWatch metrics for your instances"',
  serves: ['OBS-2'],
  of: fleets,
  namespace: /^AWS\/EC2$/,
  metrics: ['CPUUtilization'],
  dimensions: ['AutoScalingGroupName'],
});
