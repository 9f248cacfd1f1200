import { at, each, fail, isUnresolved, pass, shown, unknown } from '../../ask';
import type { Check } from '../../model';
import { fleets } from './subjects';

/** Group metrics are off unless they are asked for: an alarm on them then never has data. */
export const fleetMetrics: Check = {
  code: 'FleetMetricsOff',
  area: 'A6',
  severity: 'LOW',
  title: 'A fleet sends group metrics',
  rationale: 'How many instances are in service is what a shift waits for.',
  remediation: 'Set MetricsCollection.',
  source: 'Amazon EC2 Auto Scaling User Guide, "Enable Auto Scaling group metrics"',
  serves: ['OBS-1', 'EC2-4'],
  judge: (program) =>
    fleets(program).map((fleet) => {
      const metrics = at(fleet.properties, 'MetricsCollection');
      const told = {
        property: 'MetricsCollection',
        found: shown(metrics),
        allowed: 'group metrics',
        remedy: 'enable them',
      };
      if (isUnresolved(metrics)) return unknown(fleet, told);
      const names = each(metrics).flatMap(each);
      return names.includes('all') || names.includes('GroupInServiceInstances') ? pass(fleet, told) : fail(fleet, told);
    }),
};
