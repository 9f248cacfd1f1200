import { presence } from '../../ask';
import type { Check } from '../../model';
import { shownOn } from './dashboard-body';
import { workload } from './subjects';

/** Whoever carries a cutover out needs one page to look at. */
export const dashboardPresent: Check = {
  code: 'NoDashboard',
  area: 'A6',
  severity: 'LOW',
  title: 'A dashboard shows the workload',
  rationale: 'In a cutover there is no time to look for metrics.',
  remediation: 'Add a dashboard over both regions.',
  source: 'CloudWatch User Guide, "Using Amazon CloudWatch dashboards" (cross-region dashboards)',
  serves: ['OBS-1'],
  judge: (program) =>
    workload(program).length === 0 ? [] : [presence(program, program, shownOn(program).dashboards, WANTED)],
};

const WANTED = { property: 'dashboard', allowed: 'a dashboard', remedy: 'add a dashboard over both regions' };
