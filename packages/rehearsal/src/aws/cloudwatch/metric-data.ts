import type { GetMetricDataCommandInput, MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { type AwsCall, Refusal } from '../../contract/aws';
import type { AskedMetric, MetricSource } from './metric-source';

/**
 * GetMetricData: one value for each whole period between the two moments, by the rehearsal's clock. A period that still runs has no
 * value yet. Source: CloudWatch API Reference, GetMetricData.
 */
export const getMetricData =
  (sources: readonly MetricSource[]) =>
  (input: GetMetricDataCommandInput, { region, atMs }: AwsCall) => {
    const { StartTime, EndTime, ScanBy, MetricDataQueries = [] } = input;
    if (StartTime === undefined || EndTime === undefined || StartTime.getTime() >= EndTime.getTime())
      throw new Refusal('ValidationError', 'The parameter StartTime must be less than the parameter EndTime.');
    if (MetricDataQueries.length > 500) throw new Refusal('ValidationError', 'At most 500 queries are taken.');
    return {
      MetricDataResults: MetricDataQueries.map((query) => {
        const values = valuesOf(sources, query, region, [StartTime.getTime(), Math.min(EndTime.getTime(), atMs)]);
        if (ScanBy !== 'TimestampAscending') values.reverse();
        return {
          Id: query.Id,
          StatusCode: 'Complete' as const,
          Timestamps: values.map(({ fromMs }) => new Date(fromMs)),
          Values: values.map(({ value }) => value),
        };
      }),
    };
  };

function valuesOf(
  sources: readonly MetricSource[],
  { Id = '', MetricStat }: MetricDataQuery,
  region: string,
  [startMs, endMs]: readonly [number, number],
): { readonly fromMs: number; readonly value: number }[] {
  if (!/^[a-z]\w{0,254}$/.test(Id))
    throw new Refusal('ValidationError', `The value ${Id} for parameter Id is invalid.`);
  if (MetricStat?.Metric === undefined || MetricStat.Period === undefined)
    throw new Refusal('ValidationError', 'The rehearsal answers metrics, not expressions.');
  const { Namespace, MetricName = '', Dimensions = [] } = MetricStat.Metric;
  const metric: AskedMetric = {
    region,
    name: MetricName,
    statistic: MetricStat.Stat ?? '',
    dimensions: Object.fromEntries(Dimensions.map(({ Name = '', Value = '' }) => [Name, Value])),
  };
  const source = sources.find(({ namespace }) => namespace === Namespace);
  const periodMs = MetricStat.Period * 1_000;
  const values: { fromMs: number; value: number }[] = [];
  for (let fromMs = Math.floor(startMs / periodMs) * periodMs; fromMs + periodMs <= endMs; fromMs += periodMs) {
    const value = source?.read(metric, fromMs, fromMs + periodMs);
    if (value !== undefined) values.push({ fromMs, value });
  }
  return values;
}
