import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as lambda from '@pulumi/aws/lambda';
import * as pulumi from '@pulumi/pulumi';
import * as sample from './watch';
import { region, tags } from './workload';

/** What watches a workload, as a Pulumi program. */
export function watchingProgram(): Record<string, unknown> {
  const log = new cloudwatch.LogGroup('log', { region, tags, name: sample.groupName });
  const { name: logGroupName } = log;
  new cloudwatch.LogMetricFilter('errors', {
    region,
    logGroupName,
    name: 'errors',
    pattern: sample.pattern,
    metricTransformation: {
      name: 'Errors',
      namespace: 'Sample',
      value: '1',
      unit: 'Count',
      dimensions: sample.fields,
    },
  });
  new cloudwatch.LogMetricFilter('lines', {
    region,
    logGroupName,
    name: 'lines',
    pattern: '',
    metricTransformation: { name: 'Lines', namespace: 'Sample', value: '1', unit: 'None', defaultValue: '0' },
  });
  new cloudwatch.QueryDefinition('query', {
    region,
    name: 'sample/errors',
    logGroupNames: [logGroupName],
    queryString: sample.query,
  });
  const band = new cloudwatch.MetricAlarm('band', {
    region,
    tags,
    name: 'sample-unusual',
    evaluationPeriods: 3,
    comparisonOperator: 'GreaterThanUpperThreshold',
    thresholdMetricId: 'usual',
    metricQueries: [
      {
        id: 'observed',
        metric: { namespace: 'Sample', metricName: 'Errors', dimensions: sample.dimensions, period: 300, stat: 'Sum' },
        returnData: true,
      },
      { id: 'usual', expression: 'ANOMALY_DETECTION_BAND(observed, 2)', label: 'usual', returnData: true },
    ],
  });
  const abort = new cloudwatch.CompositeAlarm('abort', {
    region,
    tags,
    alarmName: 'sample-abort',
    alarmRule: pulumi.interpolate`ALARM("${band.name}")`,
    alarmActions: [sample.topicArn],
    okActions: [sample.topicArn],
    actionsSuppressor: { alarm: 'sample-maintenance', waitPeriod: 60, extensionPeriod: 120 },
  });
  new cloudwatch.Dashboard('dashboard', {
    region,
    dashboardName: 'sample',
    dashboardBody: pulumi.jsonStringify(sample.body(log.arn)),
  });
  const rule = new cloudwatch.EventRule('beat', {
    region,
    tags,
    name: 'sample-beat',
    scheduleExpression: 'rate(5 minutes)',
  });
  new cloudwatch.EventTarget('beat-target', {
    region,
    rule: rule.name,
    targetId: 'function',
    arn: sample.functionArn,
    input: JSON.stringify(sample.input),
    retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
  });
  const { inputPathsMap: inputPaths, inputTemplate } = sample.transformer;
  new cloudwatch.EventTarget('reworded-target', {
    region,
    rule: rule.name,
    targetId: 'reworded',
    arn: sample.functionArn,
    inputTransformer: { inputPaths, inputTemplate },
  });
  new cloudwatch.EventRule('restored', {
    region,
    tags,
    name: 'sample-restored',
    eventPattern: JSON.stringify(sample.eventPattern),
  });
  new lambda.Permission('permission', {
    region,
    function: 'sample-function',
    action: 'lambda:InvokeFunction',
    principal: 'events.amazonaws.com',
    sourceArn: rule.arn,
  });
  return { AbortAlarm: abort.arn };
}
