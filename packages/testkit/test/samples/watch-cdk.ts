import { App, CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import { CfnAlarm, CfnCompositeAlarm, CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnLogGroup, CfnMetricFilter, CfnQueryDefinition } from 'aws-cdk-lib/aws-logs';
import * as sample from './watch';
import { account, region, tags } from './workload';

/** What watches a workload, as a CDK app with one stack. */
export function watchingApp(): App {
  const app = new App();
  const stack = new Stack(app, 'Main', { env: { account, region } });
  for (const [key, value] of Object.entries(tags)) Tags.of(stack).add(key, value);
  const log = new CfnLogGroup(stack, 'Log', { logGroupName: sample.groupName });
  new CfnMetricFilter(stack, 'Errors', {
    filterName: 'errors',
    logGroupName: log.ref,
    filterPattern: sample.pattern,
    metricTransformations: [
      {
        metricName: 'Errors',
        metricNamespace: 'Sample',
        metricValue: '1',
        unit: 'Count',
        dimensions: Object.entries(sample.fields).map(([key, value]) => ({ key, value })),
      },
    ],
  });
  new CfnMetricFilter(stack, 'Lines', {
    filterName: 'lines',
    logGroupName: log.ref,
    filterPattern: '',
    metricTransformations: [{ metricName: 'Lines', metricNamespace: 'Sample', metricValue: '1', defaultValue: 0 }],
  });
  new CfnQueryDefinition(stack, 'Query', {
    name: 'sample/errors',
    logGroupNames: [log.ref],
    queryString: sample.query,
  });
  const band = new CfnAlarm(stack, 'Band', {
    alarmName: 'sample-unusual',
    evaluationPeriods: 3,
    comparisonOperator: 'GreaterThanUpperThreshold',
    thresholdMetricId: 'usual',
    metrics: [
      {
        id: 'observed',
        metricStat: {
          metric: {
            namespace: 'Sample',
            metricName: 'Errors',
            dimensions: Object.entries(sample.dimensions).map(([name, value]) => ({ name, value })),
          },
          period: 300,
          stat: 'Sum',
        },
        returnData: true,
      },
      { id: 'usual', expression: 'ANOMALY_DETECTION_BAND(observed, 2)', label: 'usual', returnData: true },
    ],
  });
  const abort = new CfnCompositeAlarm(stack, 'Abort', {
    alarmName: 'sample-abort',
    alarmRule: `ALARM("${band.ref}")`,
    alarmActions: [sample.topicArn],
    okActions: [sample.topicArn],
    actionsSuppressor: 'sample-maintenance',
    actionsSuppressorWaitPeriod: 60,
    actionsSuppressorExtensionPeriod: 120,
  });
  new CfnDashboard(stack, 'Dashboard', {
    dashboardName: 'sample',
    dashboardBody: stack.toJsonString(sample.body(log.attrArn)),
  });
  const rule = new CfnRule(stack, 'Beat', {
    name: 'sample-beat',
    scheduleExpression: 'rate(5 minutes)',
    targets: [
      {
        id: 'function',
        arn: sample.functionArn,
        input: JSON.stringify(sample.input),
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      },
      { id: 'reworded', arn: sample.functionArn, inputTransformer: sample.transformer },
    ],
  });
  new CfnRule(stack, 'Restored', { name: 'sample-restored', eventPattern: sample.eventPattern });
  new CfnPermission(stack, 'Permission', {
    functionName: 'sample-function',
    action: 'lambda:InvokeFunction',
    principal: 'events.amazonaws.com',
    sourceArn: rule.attrArn,
  });
  new CfnOutput(stack, 'AbortAlarm', { value: abort.attrArn });
  return app;
}
