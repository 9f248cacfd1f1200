import { fail, pass, unknown } from '../../ask';
import type { Check } from '../../model';
import { shownOn } from './dashboard-body';
import { regionsOf } from './regions';

/** A migration has two sides. */
export const dashboardRegions: Check = {
  code: 'DashboardOfOneRegion',
  area: 'A6',
  severity: 'LOW',
  title: 'The dashboards show every region of the workload',
  rationale: 'The side that is not shown is the one that fails.',
  remediation: 'Add widgets of the other region.',
  source: 'CloudWatch User Guide, "Cross-account cross-Region dashboards"',
  serves: ['OBS-1'],
  judge: (program) => {
    const { dashboards, regions, isOpen } = shownOn(program);
    if (dashboards.length === 0) return [];
    return regionsOf(program).map((region) => {
      const told = { property: `widgets of ${region}`, allowed: 'at least one', remedy: `add widgets of ${region}` };
      if (regions.has(region)) return pass(program.title, { ...told, found: 'shown' });
      return isOpen
        ? unknown(program.title, { ...told, found: 'a dashboard that cannot be read' })
        : fail(program.title, { ...told, found: 'none' });
    });
  },
};
