import { isTrue } from '../../ask';
import type { Check } from '../../model';
import { forTemplates } from './for-templates';

/** A gate of five minutes is too slow for a shift that bakes for five. */
export const monitoringNotDetailed: Check = {
  code: 'MonitoringNotDetailed',
  area: 'A3',
  severity: 'LOW',
  title: 'Servers are measured every minute',
  rationale: 'Alarms that gate the shift see the load of green only with detailed monitoring.',
  remediation: 'Set Monitoring.Enabled.',
  source: 'Amazon EC2 User Guide, "Manage detailed monitoring for your EC2 instances"',
  serves: ['EC2-6'],
  judge: forTemplates({
    property: 'Monitoring.Enabled',
    allowed: 'true',
    holds: isTrue,
    remedy: 'enable detailed monitoring',
  }),
};
