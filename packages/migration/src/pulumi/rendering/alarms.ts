import * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as pulumi from '@pulumi/pulumi';
import {
  type AlarmDeclaration,
  anomalyBand,
  comparisons,
  missingData,
  resolvedDimensions,
  type Side,
  type Signal,
  statisticOf,
} from '../../core';
import type { Site } from './site';

/**
 * The alarms of one side, in the region that has their metrics.
 *
 * @param outputs values of the outputs that their dimensions refer to
 */
export function renderAlarms(
  { name, region, tags, child }: Site,
  alarms: readonly AlarmDeclaration[],
  side: Side,
  outputs: Readonly<Record<string, pulumi.Input<string>>> = {},
): void {
  for (const { alarmName, description, signal, actionArns } of alarms) {
    if (signal.side !== side) continue;
    new cloudwatch.MetricAlarm(
      `${name}-${signal.name}-alarm`,
      {
        region,
        name: alarmName,
        alarmDescription: description,
        ...watchedMetric(signal, outputs),
        evaluationPeriods: signal.evaluationPeriods,
        treatMissingData: missingData[signal.missingData],
        ...(actionArns.length > 0 && { alarmActions: [...actionArns], okActions: [...actionArns] }),
        tags,
      },
      child,
    );
  }
}

/** The metric of an alarm with its fixed threshold, or with the band that CloudWatch learns. */
function watchedMetric(signal: Signal, outputs: Readonly<Record<string, pulumi.Input<string>>>) {
  const { namespace, metricName, periodSeconds: period, threshold, comparison } = signal;
  const dimensions = resolvedDimensions<pulumi.Input<string>>(signal.dimensions, outputs);
  if (!signal.anomaly)
    return {
      namespace,
      metricName,
      dimensions,
      ...statisticOf(signal),
      period,
      threshold,
      comparisonOperator: comparisons[comparison],
    };
  const metric = { namespace, metricName, dimensions, period, stat: signal.statistic };
  return {
    metricQueries: [
      { id: anomalyBand.metricId, metric, returnData: true },
      { id: anomalyBand.bandId, expression: anomalyBand.expression(signal), label: 'usual', returnData: true },
    ],
    thresholdMetricId: anomalyBand.bandId,
    comparisonOperator: anomalyBand.comparisons[comparison],
  };
}
