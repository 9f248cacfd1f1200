import { anomalyBand, type Signal, watchedMetric } from '../src/core';

const signal: Signal = {
  name: 'requests',
  side: 'TARGET',
  region: 'us-east-1',
  namespace: 'AWS/ApplicationELB',
  metricName: 'RequestCount',
  dimensions: { LoadBalancer: 'app/web/1' },
  statistic: 'Sum',
  periodSeconds: 300,
  threshold: 3,
  comparison: 'BELOW',
  evaluationPeriods: 2,
  missingData: 'BREACHING',
  missingDataReason: 'clients ask all the time',
  severity: 'WARNING',
  abortsCutover: false,
  reason: 'ours',
};
const watched = (more: Partial<Signal>) =>
  watchedMetric({ ...signal, ...more }, 'as the dialect has them', (metric) => ({ metric }));

describe('what an alarm watches', () => {
  test('a metric with a fixed threshold; a percentile is an extended statistic', () => {
    expect(watched({})).toEqual({
      queries: undefined,
      namespace: 'AWS/ApplicationELB',
      metricName: 'RequestCount',
      dimensions: 'as the dialect has them',
      statistic: 'Sum',
      period: 300,
      threshold: 3,
      comparisonOperator: 'LessThanThreshold',
    });
    expect(watched({ statistic: 'p99', comparison: 'ABOVE' })).toMatchObject({
      extendedStatistic: 'p99',
      comparisonOperator: 'GreaterThanThreshold',
    });
  });

  test.each([
    ['ABOVE', 'GreaterThanUpperThreshold'],
    ['BELOW', 'LessThanLowerThreshold'],
  ] as const)('what is learnt: the metric, and the band around it, %s', (comparison, comparisonOperator) => {
    expect(watched({ anomaly: true, comparison })).toEqual({
      queries: [
        {
          id: 'observed',
          metric: {
            namespace: 'AWS/ApplicationELB',
            metricName: 'RequestCount',
            dimensions: 'as the dialect has them',
            period: 300,
            stat: 'Sum',
          },
          returnData: true,
        },
        { id: 'usual', expression: 'ANOMALY_DETECTION_BAND(observed, 3)', label: 'usual', returnData: true },
      ],
      thresholdMetricId: 'usual',
      comparisonOperator,
    });
  });

  test('the band is around the metric of its own id, or of the one that a graph gives it', () => {
    expect(anomalyBand.expression(signal)).toBe(`ANOMALY_DETECTION_BAND(${anomalyBand.metricId}, 3)`);
    expect(anomalyBand.expression(signal, 'm1')).toBe('ANOMALY_DETECTION_BAND(m1, 3)');
  });
});
