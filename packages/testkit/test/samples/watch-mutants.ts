import { type Mutant, named, type OpenProgram, type OpenTemplate, programSetting, templateSetting } from './mutations';

const DASHBOARD = 'AWS::CloudWatch::Dashboard global sample';
const BAND = 'AWS::CloudWatch::Alarm eu-west-1 sample-unusual';
const ABORT = 'AWS::CloudWatch::CompositeAlarm eu-west-1 sample-abort';
const ERRORS = 'AWS::Logs::MetricFilter eu-west-1 errors /sample/watched';
const LINES = 'AWS::Logs::MetricFilter eu-west-1 lines /sample/watched';
const QUERY = 'AWS::Logs::QueryDefinition eu-west-1 sample/errors';
const BEAT = 'AWS::Events::Rule eu-west-1 sample-beat';
const RESTORED = 'AWS::Events::Rule eu-west-1 sample-restored';
const PERIOD = 'Metrics.observed.MetricStat.Period';
const FIRST = 'DashboardBody.widgets.1.properties.metrics';

const errorsWith = (unit: string) =>
  `MetricTransformations[{"Dimensions":{"Migration":"$.migration","Part":"$.part"},"MetricName":"Errors","MetricNamespace":"Sample","MetricValue":"1","Unit":"${unit}"}]`;
const linesWith = (value: number) =>
  `MetricTransformations[{"DefaultValue":${value},"MetricName":"Lines","MetricNamespace":"Sample","MetricValue":"1"}]`;

/** Changes of the stack Main, with everything that has to be reported. */
export const watchTemplateMutants: readonly Mutant<(template: OpenTemplate) => void>[] = [
  templateSetting('Band', 'Metrics.0.MetricStat.Period', 60, BAND, PERIOD),
  templateSetting(
    'Band',
    'Metrics.1.Expression',
    'ANOMALY_DETECTION_BAND(observed, 3)',
    BAND,
    'Metrics.usual.Expression',
  ),
  templateSetting(
    'Band',
    'Metrics.0.MetricStat.Metric.Dimensions.0.Value',
    'x',
    BAND,
    'Metrics.observed.MetricStat.Metric.Dimensions.Migration',
  ),
  templateSetting('Abort', 'AlarmRule', 'ALARM("another")', ABORT),
  templateSetting('Abort', 'OKActions', undefined, ABORT),
  templateSetting('Abort', 'ActionsSuppressorWaitPeriod', 120, ABORT),
  templateSetting(
    'Errors',
    'MetricTransformations.0.Unit',
    'Seconds',
    ERRORS,
    errorsWith('Count'),
    errorsWith('Seconds'),
  ),
  templateSetting('Errors', 'FilterPattern', '', ERRORS),
  templateSetting('Lines', 'MetricTransformations.0.DefaultValue', 1, LINES, linesWith(0), linesWith(1)),
  templateSetting('Query', 'QueryString', 'fields @message', QUERY),
  templateSetting('Beat', 'ScheduleExpression', 'rate(1 minute)', BEAT),
  templateSetting('Beat', 'State', 'DISABLED', BEAT),
  templateSetting('Beat', 'Targets.0.Input', '{"action":"shift"}', BEAT, 'Targets.function.Input.action'),
  templateSetting('Beat', 'Targets.0.RetryPolicy', undefined, BEAT, 'Targets.function.RetryPolicy'),
  templateSetting(
    'Restored',
    'EventPattern.detail.status',
    ['COMPLETED'],
    RESTORED,
    'EventPattern.detail.status.FAILED',
  ),
  [
    'two metrics in another order',
    ({ Resources: { Dashboard } }) => {
      const [before, symbol, after] = Dashboard.Properties.DashboardBody['Fn::Join'][1];
      Dashboard.Properties.DashboardBody['Fn::Join'][1] = [
        String(before).replace('"Sample","Errors"', '"Errors","Sample"'),
        symbol,
        after,
      ];
    },
    [
      [DASHBOARD, `${FIRST}.0.0`],
      [DASHBOARD, `${FIRST}.0.1`],
    ],
  ],
  [
    'a body that is none',
    ({ Resources: { Dashboard } }) => {
      Dashboard.Properties.DashboardBody = '{"widgets": [';
    },
    [[DASHBOARD, 'DashboardBody']],
  ],
];

/** Changes of the program, with everything that has to be reported. */
export const watchProgramMutants: readonly Mutant<(program: OpenProgram) => void>[] = [
  programSetting('band', 'metricQueries.0.metric.period', 60, BAND, PERIOD),
  programSetting('band', 'metricQueries.1.returnData', false, BAND, 'Metrics.usual.ReturnData'),
  programSetting('band', 'thresholdMetricId', 'observed', BAND, 'ThresholdMetricId'),
  programSetting('abort', 'actionsSuppressor.extensionPeriod', 60, ABORT, 'ActionsSuppressorExtensionPeriod'),
  programSetting('abort', 'actionsEnabled', false, ABORT, 'ActionsEnabled'),
  programSetting('abort', 'alarmActions', undefined, ABORT, 'AlarmActions'),
  programSetting('errors', 'pattern', '{ $.level = "WARN" }', ERRORS, 'FilterPattern'),
  programSetting('errors', 'metricTransformation.unit', 'Seconds', ERRORS, errorsWith('Count'), errorsWith('Seconds')),
  programSetting('lines', 'metricTransformation.defaultValue', '1', LINES, linesWith(0), linesWith(1)),
  programSetting(
    'query',
    'logGroupNames',
    ['/another'],
    QUERY,
    'LogGroupNames[/another]',
    'LogGroupNames[/sample/watched]',
  ),
  programSetting('beat', 'scheduleExpression', 'rate(1 minute)', BEAT, 'ScheduleExpression'),
  programSetting('beat', 'isEnabled', false, BEAT, 'State'),
  programSetting(
    'beat-target',
    'retryPolicy.maximumRetryAttempts',
    185,
    BEAT,
    'Targets.function.RetryPolicy.MaximumRetryAttempts',
  ),
  programSetting('reworded-target', 'inputTransformer', undefined, BEAT, 'Targets.reworded.InputTransformer'),
  [
    'a dashboard that lacks its last widget',
    (program) => {
      const { inputs } = named(program, 'dashboard');
      const { widgets, ...body } = JSON.parse(inputs.dashboardBody);
      inputs.dashboardBody = JSON.stringify({ ...body, widgets: widgets.slice(0, 1) });
    },
    [[DASHBOARD, 'DashboardBody.widgets.1']],
  ],
  [
    'a target in another region than its rule',
    (program) => {
      named(program, 'reworded-target').inputs.region = 'eu-central-1';
    },
    [
      [BEAT, 'Targets.reworded'],
      ['AWS::Events::Rule eu-central-1 sample-beat', ''],
    ],
  ],
];
