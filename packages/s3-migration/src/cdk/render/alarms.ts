import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { alarmIdOf, type BucketPlan, bucketAlarms, comparisons, missingData, type Side } from '../../core';

/** The alarms of one side, in the region that has their metrics. */
export function renderAlarms(scope: Construct, plan: BucketPlan, side: Side): void {
  for (const { alarmName, description, signal, actionArns } of bucketAlarms(plan)) {
    if (signal.side !== side) continue;
    new CfnAlarm(scope, alarmIdOf(signal), {
      alarmName,
      alarmDescription: description,
      namespace: signal.namespace,
      metricName: signal.metricName,
      dimensions: Object.entries(signal.dimensions).map(([name, value]) => ({ name, value })),
      statistic: signal.statistic,
      period: signal.periodSeconds,
      evaluationPeriods: signal.evaluationPeriods,
      threshold: signal.threshold,
      comparisonOperator: comparisons[signal.comparison],
      treatMissingData: missingData[signal.missingData],
      alarmActions: actionArns.length > 0 ? [...actionArns] : undefined,
      okActions: actionArns.length > 0 ? [...actionArns] : undefined,
    });
  }
}
