import { alarmOn } from './alarm-on';
import { targetGroups } from './subjects';

/** How many are healthy, or how many are not. */
export const alarmOnTargets = alarmOn({
  code: 'TargetHealthNotAlarmed',
  severity: 'MEDIUM',
  title: 'A target group that loses its targets raises an alarm',
  rationale: 'Traffic that is shifted to a group without healthy targets is lost.',
  source:
    'Elastic Load Balancing User Guide, "CloudWatch metrics for your Application Load Balancer", "… Network Load Balancer"',
  serves: ['OBS-2', 'EC2-3'],
  of: targetGroups,
  namespace: /^AWS\/(ApplicationELB|NetworkELB)$/,
  metrics: ['HealthyHostCount', 'UnHealthyHostCount'],
  dimensions: ['TargetGroup'],
});
