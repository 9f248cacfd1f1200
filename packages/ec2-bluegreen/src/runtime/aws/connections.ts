import { type CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { loadBalancerNameIn } from '../../core';

/**
 * What still comes to a load balancer in each of the last whole minutes, newest first: requests of an application load balancer,
 * flows of a network one. A count of connections would do neither: it includes those to the targets, which stay.
 *
 * A load balancer that nothing comes to publishes nothing ("if there are no requests flowing through the load balancer or no
 * data for a metric, the metric is not reported"): a minute that is absent from a complete answer counts as zero. The metric
 * function FILL would not do: what it makes of a metric without any datapoint is not documented. Empty where CloudWatch does not
 * say that its answer is complete: nobody may take that for silence.
 *
 * Sources: Elastic Load Balancing, "CloudWatch metrics for your Application Load Balancer" (`RequestCount`), "… for your Network
 * Load Balancer" (`ActiveFlowCount`); CloudWatch API Reference, MetricDataResult `StatusCode`.
 */
export async function liveConnections(client: CloudWatchClient, arn: string, now: number): Promise<readonly number[]> {
  const name = loadBalancerNameIn(arn);
  const application = name.startsWith('app/');
  const end = Math.floor(now / minuteMs) - delayMinutes;
  const { MetricDataResults: [result] = [] } = await client.send(
    new GetMetricDataCommand({
      StartTime: new Date((end - lookBackMinutes) * minuteMs),
      EndTime: new Date(end * minuteMs),
      ScanBy: 'TimestampDescending',
      MetricDataQueries: [
        {
          Id: 'seen',
          MetricStat: {
            Metric: {
              Namespace: application ? 'AWS/ApplicationELB' : 'AWS/NetworkELB',
              MetricName: application ? 'RequestCount' : 'ActiveFlowCount',
              Dimensions: [{ Name: 'LoadBalancer', Value: name }],
            },
            Period: 60,
            Stat: application ? 'Sum' : 'Maximum',
          },
        },
      ],
    }),
  );
  if (result?.StatusCode !== 'Complete') return [];
  const { Timestamps = [], Values = [] } = result;
  const seen = new Map(Timestamps.map((at, index) => [Math.floor(at.getTime() / minuteMs), Values[index]]));
  return Array.from({ length: lookBackMinutes }, (_, back) => seen.get(end - 1 - back) ?? 0);
}

const minuteMs = 60_000;
/** Metrics of load balancers come in within a minute or two as a rule. */
const delayMinutes = 2;
const lookBackMinutes = 15;
