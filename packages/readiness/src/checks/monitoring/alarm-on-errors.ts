import { alarmOn } from './alarm-on';
import { balancers } from './subjects';

/** Errors of the load balancer itself, or of what is behind it. */
export const alarmOnErrors = alarmOn({
  code: 'BalancerErrorsNotAlarmed',
  severity: 'MEDIUM',
  title: 'A load balancer that answers with errors raises an alarm',
  rationale: 'A shift of traffic is aborted by what clients see.',
  source:
    'Elastic Load Balancing User Guide, "CloudWatch metrics for your Application Load Balancer", "… Network Load Balancer"',
  serves: ['OBS-2', 'EC2-3'],
  of: balancers,
  namespace: /^AWS\/(ApplicationELB|NetworkELB)$/,
  metrics: [
    'HTTPCode_ELB_5XX_Count',
    'HTTPCode_Target_5XX_Count',
    'TCP_ELB_Reset_Count',
    'TCP_Target_Reset_Count',
    'RejectedFlowCount',
  ],
  dimensions: ['LoadBalancer'],
});
