import {
  type AlarmDeclaration,
  anomalyBand,
  type Panel,
  type PanelMetric,
  type Signal,
} from '@regionlift/migration/core';
import type { HorizontalAnnotation, MetricRow } from './body';

/** What an alarm watches, as far as a graph can show it. */
export type Watched = Pick<AlarmDeclaration, 'severity' | 'signal'>;

/**
 * The fixed thresholds of the alarms on the metrics of a panel. One line a height: the more severe alarm wins. A line that belongs to
 * one of several metrics says which.
 */
export function thresholdsOf({ metrics }: Pick<Panel, 'metrics'>, watched: readonly Watched[]): HorizontalAnnotation[] {
  const lines = new Map<string, Line>();
  for (const metric of metrics)
    for (const { signal, severity } of watched) {
      if (signal.anomaly === true || !isOn(signal, metric)) continue;
      const height = `${signal.threshold} ${signal.comparison} ${metric.axis ?? 'LEFT'}`;
      const line = lines.get(height) ?? { signal, severity, metric, names: new Set() };
      line.names.add(metric.metricName);
      lines.set(height, severity === 'CRITICAL' ? { ...line, severity } : line);
    }
  const several = new Set(metrics.map(({ metricName }) => metricName)).size > 1;
  return [...lines.values()].map((line) => drawn(line, several && line.names.size === 1));
}

interface Line extends Watched {
  readonly metric: PanelMetric;
  /** Metrics that it is a threshold of. */
  readonly names: Set<string>;
}

/** The bands of what is usual around a metric, drawn as expressions over its row. */
export const bandsOf = (metric: PanelMetric, metricId: string, watched: readonly Watched[]): readonly MetricRow[] =>
  watched
    .filter(({ signal }) => signal.anomaly === true && signal.statistic === metric.statistic && isOn(signal, metric))
    .slice(0, 1)
    .map(({ signal }) => [
      {
        expression: anomalyBand.expression(signal, metricId),
        label: `${metric.label}, usual`,
        id: `${metricId}usual`,
        region: metric.region,
        period: metric.periodSeconds,
        ...axisOf(metric),
      },
    ]);

/** The axis that a metric is drawn against; the left one is not said. */
export const axisOf = ({ axis }: Pick<PanelMetric, 'axis'>): { readonly yAxis?: 'right' } =>
  axis === 'RIGHT' ? { yAxis: 'right' } : {};

/** Whether an alarm judges what a line shows. Levels compare with each other; a sum over five minutes says nothing of a sum over one. */
const isOn = (signal: Signal, metric: PanelMetric): boolean =>
  signal.namespace === metric.namespace &&
  signal.metricName === metric.metricName &&
  signal.region === metric.region &&
  (isSum(signal) || isSum(metric)
    ? signal.statistic === metric.statistic && signal.periodSeconds === metric.periodSeconds
    : true) &&
  sameDimensions(signal.dimensions, metric.dimensions);

const isSum = ({ statistic }: Pick<Signal, 'statistic'>): boolean => statistic === 'Sum' || statistic === 'SampleCount';

const sameDimensions = (one: Signal['dimensions'], other: Signal['dimensions']): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
};

const drawn = ({ signal, severity, metric }: Line, named: boolean): HorizontalAnnotation => ({
  label: `${severity === 'CRITICAL' ? 'Critical' : 'Warning'} ${signal.comparison.toLowerCase()}${named ? `: ${metric.metricName}` : ''}`,
  value: signal.threshold,
  color: thresholdColors[severity],
  ...fillOf(signal),
  ...axisOf(metric),
});

/** What is unwell is shaded, unless that were the whole graph. */
const fillOf = ({ comparison, threshold }: Signal): Pick<HorizontalAnnotation, 'fill'> =>
  comparison === 'BELOW' ? { fill: 'below' } : threshold > 0 ? { fill: 'above' } : {};

/** Red and orange; ours. */
export const thresholdColors = { CRITICAL: '#d13212', WARNING: '#ff9900' } as const;
