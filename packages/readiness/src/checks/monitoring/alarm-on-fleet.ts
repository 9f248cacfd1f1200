import { alarmOn } from './alarm-on';
import { fleets } from './subjects';

/** Instances in service, or their status checks. */
export const alarmOnFleet = alarmOn({
  code: 'FleetNotAlarmed',
  severity: 'MEDIUM',
  title: 'A fleet that loses capacity raises an alarm',
  rationale: 'A target fleet that shrinks during the shift serves fewer clients than were sent to it.',
  source: 'Amazon EC2 Auto Scaling User Guide, "CloudWatch metrics for Auto Scaling"',
  serves: ['OBS-2', 'EC2-3'],
  of: fleets,
  namespace: /^AWS\/(AutoScaling|EC2)$/,
  metrics: [
    'GroupInServiceInstances',
    'GroupInServiceCapacity',
    'StatusCheckFailed',
    'StatusCheckFailed_Instance',
    'StatusCheckFailed_System',
  ],
  dimensions: ['AutoScalingGroupName'],
});
