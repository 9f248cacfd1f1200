import { type CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import type { MetricsPort } from '../ports';

/** CloudWatch, one query in the metric's region, one value a minute, newest first. */
export const awsMetrics = (clientOf: (region: string) => CloudWatchClient): MetricsPort => ({
  read: async ({ id, region, metricName, statistic, dimensions }, fromMs, toMs) => {
    const { MetricDataResults = [] } = await clientOf(region).send(
      new GetMetricDataCommand({
        StartTime: new Date(fromMs),
        EndTime: new Date(toMs),
        ScanBy: 'TimestampDescending',
        MetricDataQueries: [
          {
            Id: id,
            MetricStat: {
              Metric: {
                Namespace: 'AWS/S3',
                MetricName: metricName,
                Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
              },
              Period: 60,
              Stat: statistic,
            },
          },
        ],
      }),
    );
    const { Values = [], StatusCode } = MetricDataResults.find(({ Id }) => Id === id) ?? {};
    return { values: Values, complete: StatusCode === 'Complete' };
  },
});
