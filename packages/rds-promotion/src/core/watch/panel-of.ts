import type { Panel, PanelMetric, Side, Statistic } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';
import { endsWatched } from './ends-watched';
import { metricAt } from './metric-at';

/** One metric of a panel, before it is drawn for each end. */
export interface Drawn {
  readonly metricName: string;
  readonly statistic: Statistic;
  /** What it is, where a panel has more than one: `Read`. */
  readonly what?: string;
  readonly axis?: PanelMetric['axis'];
  /** @default the ends that are watched */
  readonly at?: readonly Side[];
}

/** A panel with a line for each metric and end: `us-west-2`, or `Read us-west-2` where there is more than one metric. */
export const panelOf = (
  plan: DatabasePlan,
  title: string,
  unit: string,
  drawn: readonly Drawn[],
  more: Partial<Pick<Panel, 'glance' | 'view' | 'rightUnit'>> = {},
): Panel => ({
  title,
  glance: false,
  view: 'LINES',
  unit,
  ...more,
  metrics: drawn.flatMap(({ metricName, statistic, what, axis, at = endsWatched(plan) }) =>
    at.map((side) => {
      const metric = metricAt(plan, side, metricName);
      return {
        ...metric,
        label: what === undefined ? metric.region : `${what} ${metric.region}`,
        statistic,
        periodSeconds: 60,
        ...(axis && { axis }),
      };
    }),
  ),
});
