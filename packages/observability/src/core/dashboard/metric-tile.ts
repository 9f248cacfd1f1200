import type { Panel, PanelMetric } from '@regionlift/migration/core';
import type { Axis, MetricRow, MetricWidget } from './body';
import { axisOf, bandsOf, thresholdsOf, type Watched } from './thresholds';
import { dashboardLimits, type Tile } from './tile';

/**
 * A panel as tiles: one, or as many as its metrics need (OBS-6). Every metric says its own region, so that one graph shows both.
 *
 * @param title `Replication lag`, unique on the dashboard
 */
export function metricTiles(panel: Panel, title: string, watched: readonly Watched[], height: number): readonly Tile[] {
  const widgets = byWidget(
    panel.metrics.map((metric, position) => ({ metric, rows: rowsOf(metric, `m${position + 1}`, panel, watched) })),
  );
  return widgets.map((lines, position) => ({
    height,
    content: widgetOf(
      { ...panel, metrics: lines.map(({ metric }) => metric) },
      widgets.length > 1 ? `${title} (${position + 1} of ${widgets.length})` : title,
      lines.flatMap(({ rows }) => rows),
      watched,
    ),
  }));
}

/** A line with what belongs to it. */
interface Line {
  readonly metric: PanelMetric;
  readonly rows: readonly MetricRow[];
}

function widgetOf(
  panel: Panel,
  title: string,
  metrics: readonly MetricRow[],
  watched: readonly Watched[],
): MetricWidget {
  const numbers = panel.view === 'NUMBERS';
  const horizontal = numbers ? [] : thresholdsOf(panel, watched);
  return {
    type: 'metric',
    properties: {
      title,
      view: numbers ? 'singleValue' : 'timeSeries',
      stacked: panel.view === 'STACKED',
      region: panel.metrics[0]?.region ?? '',
      period: panel.metrics[0]?.periodSeconds ?? 60,
      metrics,
      ...(panel.metrics.every(({ periodSeconds }) => periodSeconds >= day) ? { start: '-P14D' } : {}),
      ...(numbers ? {} : { yAxis: axesOf(panel), legend: { position: 'bottom' } as const }),
      ...(horizontal.length > 0 ? { annotations: { horizontal } } : {}),
    },
  };
}

/** Metrics that are published once a day (storage) have no point in the last hours. */
const day = 86_400;

const axesOf = ({ unit, rightUnit }: Panel): { readonly left: Axis; readonly right?: Axis } => ({
  left: axis(unit),
  ...(rightUnit === undefined ? {} : { right: axis(rightUnit) }),
});

const axis = (label: string): Axis => ({ label, min: 0, showUnits: false });

function rowsOf(metric: PanelMetric, id: string, { view }: Panel, watched: readonly Watched[]): readonly MetricRow[] {
  const bands = view === 'LINES' ? bandsOf(metric, id, watched) : [];
  const { namespace, metricName, dimensions, label, region, statistic, periodSeconds } = metric;
  const rendering = { label, region, stat: statistic, period: periodSeconds, ...axisOf(metric) };
  return [
    [namespace, metricName, ...Object.entries(dimensions).flat(), bands.length > 0 ? { ...rendering, id } : rendering],
    ...bands,
  ];
}

/** Lines by widget, in order; a line stays with its band. */
function byWidget(lines: readonly Line[]): readonly (readonly Line[])[] {
  const widgets: Line[][] = [];
  let room = 0;
  for (const line of lines) {
    const last = widgets.at(-1);
    if (last === undefined || line.rows.length > room) {
      widgets.push([line]);
      room = dashboardLimits.metricsPerWidget - line.rows.length;
    } else {
      last.push(line);
      room -= line.rows.length;
    }
  }
  return widgets;
}
