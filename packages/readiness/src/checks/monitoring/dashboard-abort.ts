import { at, each, fail, isUnresolved, pass, plainText, unknown } from '../../ask';
import type { Check } from '../../model';
import { composites } from './composites';
import { shownOn } from './dashboard-body';

/** The signal of one side says nothing of the other. */
export const dashboardAbort: Check = {
  code: 'DashboardLacksSignal',
  area: 'A6',
  severity: 'LOW',
  title: 'Where the dashboards show composite alarms, they show each of them',
  rationale: 'Whoever watches the page goes on while the alarm of the other region stops the cutover.',
  remediation: 'Add the composite alarm of the other region to the widget.',
  source: 'CloudWatch API Reference, "Dashboard Body Structure and Syntax" (alarm widget)',
  serves: ['OBS-1', 'OBS-2'],
  judge: (program) => {
    const { dashboards, isOpen } = shownOn(program);
    const arns = dashboards
      .flatMap(({ properties }) => each(at(properties, 'DashboardBody', 'widgets')))
      .flatMap((widget) => each(at(widget, 'properties', 'alarms')));
    const isUnknown = isOpen || arns.some(isUnresolved);
    const shown = new Set(arns.map(placeOf));
    const signals = composites(program).filter(({ declared }) => declared);
    const isShown = ({ region, name }: (typeof signals)[number]): boolean => shown.has(`${region} ${name}`);
    if (!isUnknown && !signals.some(isShown)) return [];
    return signals.map((signal) => {
      const told = { property: 'dashboard', allowed: 'a widget with its ARN', remedy: 'add it to an alarm widget' };
      if (isShown(signal)) return pass(signal, { ...told, found: 'shown' });
      return isUnknown
        ? unknown(signal, { ...told, found: 'alarms that are not known' })
        : fail(signal, { ...told, found: 'not shown' });
    });
  },
};

/** Region and name of an alarm, by its ARN. */
const placeOf = (arn: Parameters<typeof plainText>[0]): string => {
  const [, , , region = '', , , ...name] = plainText(arn).split(':');
  return `${region} ${name.join(':')}`;
};
