import type { Signal } from './signal';

const metricId = 'observed';

/**
 * CloudWatch's words where it learns what is usual: the metric and the band around it, which takes the place of a threshold.
 * Source: CloudWatch User Guide, "Create a CloudWatch alarm based on anomaly detection"; both queries return data.
 */
export const anomalyBand = {
  metricId,
  bandId: 'usual',
  /** The band around a metric of the same alarm, or of the same graph, by its id there. */
  expression: ({ threshold }: Pick<Signal, 'threshold'>, around: string = metricId): string =>
    `ANOMALY_DETECTION_BAND(${around}, ${threshold})`,
  comparisons: { ABOVE: 'GreaterThanUpperThreshold', BELOW: 'LessThanLowerThreshold' },
} as const;
