import * as cloudwatch from '@pulumi/aws/cloudwatch';
import type * as pulumi from '@pulumi/pulumi';
import {
  type AlarmDeclaration,
  missingData,
  resolvedDimensions,
  type Side,
  type Signal,
  watchedMetric,
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
        ...watched(signal, outputs),
        evaluationPeriods: signal.evaluationPeriods,
        treatMissingData: missingData[signal.missingData],
        ...(actionArns.length > 0 && { alarmActions: [...actionArns], okActions: [...actionArns] }),
        tags,
      },
      child,
    );
  }
}

function watched(signal: Signal, outputs: Readonly<Record<string, pulumi.Input<string>>>) {
  const dimensions = resolvedDimensions<pulumi.Input<string>>(signal.dimensions, outputs);
  const { queries, ...rest } = watchedMetric(signal, dimensions, (metric) => ({ metric }));
  return { ...rest, ...(queries && { metricQueries: queries }) };
}
