import { fail, meant, pass, unknown } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { shownOn } from './dashboard-body';
import { metricsShown } from './dashboard-metrics';
import { balancers, clusters, databases, fleets, machines, replicating } from './subjects';

/** A page with metrics of one database out of two is no page of the workload. */
export const dashboardParts: Check = {
  code: 'DashboardLacksPart',
  area: 'A6',
  severity: 'LOW',
  title: 'The dashboards show each part of the workload that a metric of its kind is shown of',
  rationale: 'The part that nobody sees is the one that holds the cutover up.',
  remediation: 'Add a line with a metric of the resource, by its name in the dimensions.',
  source: 'CloudWatch API Reference, "Dashboard Body Structure and Syntax" (metrics array format)',
  serves: ['OBS-1'],
  judge: (program) => {
    const values = [...new Set(metricsShown(program).flatMap(({ dimensions }) => Object.values(dimensions)))];
    if (values.length === 0) return [];
    const parts = partsOf(program);
    const kinds = [...new Set(parts.map(({ kind }) => kind))];
    const shown = new Set(values.flatMap((value) => kinds.flatMap((kind) => meant(program, value, kind))));
    const isOpen = shownOn(program).isOpen || values.some((value) => value.includes('unresolved:'));
    return parts.map((part) => {
      const told = {
        property: 'dashboard',
        allowed: 'a line with a metric of it',
        remedy: 'add a metric with the resource in its dimensions',
      };
      if (shown.has(part)) return pass(part, { ...told, found: 'shown' });
      return isOpen
        ? unknown(part, { ...told, found: 'a dashboard that cannot be read in full' })
        : fail(part, { ...told, found: 'not shown' });
    });
  },
};

const partsOf = (program: Program): readonly ResourceFact[] =>
  [replicating, databases, clusters, balancers, fleets, machines].flatMap((find) => find(program));
