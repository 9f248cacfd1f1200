import { at, each, fail, ofKind, pass, plainText } from '../../ask';
import type { Check } from '../../model';
import { composites } from './composites';
import { shownOn } from './dashboard-body';

/** A page that shows an alarm which is not there shows nothing where somebody looks for a colour. */
export const dashboardAlarms: Check = {
  code: 'DashboardShowsNoSuchAlarm',
  area: 'A6',
  severity: 'LOW',
  title: 'Alarms that a dashboard shows exist',
  rationale: 'An empty place on the page is taken for health.',
  remediation: 'Declare the alarm, or take it off the page.',
  source: 'CloudWatch API Reference, "Dashboard Body Structure and Syntax" (alarm widget)',
  serves: ['OBS-1', 'OBS-2'],
  judge: (program) => {
    const alarms = [...ofKind(program, 'AWS::CloudWatch::Alarm'), ...composites(program)];
    const names = new Set(alarms.map(({ name, region }) => `${region} ${name}`));
    return shownOn(program).dashboards.flatMap((dashboard) => {
      const shown = each(at(dashboard.properties, 'DashboardBody', 'widgets'))
        .flatMap((widget) => each(at(widget, 'properties', 'alarms')))
        .filter((arn) => typeof arn === 'string' && /^arn:[^:]*:cloudwatch:[^:]+:[^:]*:alarm:/.test(arn))
        .map(plainText);
      if (shown.length === 0) return [];
      const missing = [...new Set(shown)].filter((arn) => !names.has(nameOf(arn)));
      const told = { property: 'DashboardBody', allowed: 'alarms that are declared', remedy: 'declare the alarm' };
      return missing.length > 0
        ? [fail(dashboard, { ...told, found: `no alarm ${missing.slice(0, 3).map(nameOf).join(', ')}` })]
        : [pass(dashboard, { ...told, found: `${shown.length} alarms` })];
    });
  },
};

const nameOf = (arn: string): string => {
  const [, , , region = '', , , ...name] = arn.split(':');
  return `${region} ${name.join(':')}`;
};
