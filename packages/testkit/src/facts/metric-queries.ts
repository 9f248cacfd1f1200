type Values = Readonly<Record<string, unknown>>;

/**
 * Metrics of an alarm by their ids, with dimensions by name: undefined where there are none. A template has the metric apart
 * from period and statistic, a program all in one.
 * Sources: CloudFormation Template Reference, Alarm MetricDataQuery; `aws.cloudwatch.MetricAlarm`, `metricQueries`.
 */
export function metricQueriesOf(queries: unknown): Values | undefined {
  if (!Array.isArray(queries)) return undefined;
  return Object.fromEntries(
    (queries as Values[]).map(({ Id, MetricStat, ...query }) => [
      String(Id),
      { ...query, ...(MetricStat !== undefined && { MetricStat: statOf(MetricStat as Values) }) },
    ]),
  );
}

function statOf({ Metric, Namespace, MetricName, Dimensions, ...stat }: Values): Values {
  const metric = (Metric ?? { Namespace, MetricName, Dimensions }) as Values;
  return { ...stat, Metric: { ...metric, Dimensions: byName(metric.Dimensions) } };
}

/** Dimensions as a record; a template has them as a list. */
const byName = (dimensions: unknown): unknown =>
  Array.isArray(dimensions)
    ? Object.fromEntries((dimensions as Values[]).map(({ Name, Value }) => [String(Name), Value]))
    : dimensions;
