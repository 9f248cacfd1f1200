import { comparisons, statisticOf } from './alarms';
import { anomalyBand } from './anomaly-band';
import type { Signal } from './signal';

/** A metric as a query of an alarm has it. */
export interface QueriedMetric<Dimensions> {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Dimensions;
  /** Seconds. */
  readonly period: number;
  readonly stat: string;
}

/**
 * What the alarm of a signal watches: the metric with its fixed threshold, or two queries, the metric and the band that CloudWatch
 * learns. The words are PutMetricAlarm's (CloudWatch API Reference), which both dialects use in camel case.
 *
 * @param dimensions as the dialect writes them
 * @param queried a metric as the dialect writes it into a query
 */
export function watchedMetric<Dimensions, Query extends object>(
  signal: Signal,
  dimensions: Dimensions,
  queried: (metric: QueriedMetric<Dimensions>) => Query,
) {
  const { namespace, metricName, periodSeconds: period, threshold, comparison, statistic: stat } = signal;
  if (!signal.anomaly)
    return {
      queries: undefined,
      namespace,
      metricName,
      dimensions,
      ...statisticOf(signal),
      period,
      threshold,
      comparisonOperator: comparisons[comparison],
    };
  const { metricId, bandId } = anomalyBand;
  return {
    queries: [
      { id: metricId, ...queried({ namespace, metricName, dimensions, period, stat }), returnData: true },
      { id: bandId, expression: anomalyBand.expression(signal), label: 'usual', returnData: true },
    ],
    thresholdMetricId: bandId,
    comparisonOperator: anomalyBand.comparisons[comparison],
  };
}
