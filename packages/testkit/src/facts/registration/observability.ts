import { dashboardBodyOf } from '../dashboard-body';
import { metricQueriesOf } from '../metric-queries';
import { adds, declares, pascal, type RegistrationAdapter, spelled, withoutIdle } from './adapter';

type Inputs = Readonly<Record<string, unknown>>;

/** `aws:cloudwatch/dashboard:Dashboard`: its body parsed. */
export const dashboard: RegistrationAdapter = {
  kind: 'AWS::CloudWatch::Dashboard',
  nameInput: 'dashboardName',
  read: (registration) => {
    const { dashboardBody, ...inputs } = registration.inputs;
    return [declares(registration, { ...(pascal(inputs) as Inputs), DashboardBody: dashboardBodyOf(dashboardBody) })];
  },
};

/** `aws:cloudwatch/metricAlarm:MetricAlarm`: metrics of a band or an expression by their ids. */
export const metricAlarm: RegistrationAdapter = {
  kind: 'AWS::CloudWatch::Alarm',
  read: (registration) => {
    const { metricQueries, ...inputs } = registration.inputs;
    const queries = pascal(metricQueries, { metric: 'MetricStat' });
    return [
      declares(registration, {
        ...(pascal(inputs, alarmSpelling) as Inputs),
        ...(metricQueries !== undefined && { Metrics: metricQueriesOf(queries) }),
      }),
    ];
  },
};

/** `aws:cloudwatch/compositeAlarm:CompositeAlarm`: what holds its actions back is one input here, three properties there. */
export const compositeAlarm: RegistrationAdapter = {
  kind: 'AWS::CloudWatch::CompositeAlarm',
  nameInput: 'alarmName',
  read: (registration) => {
    const { actionsSuppressor, ...inputs } = registration.inputs;
    const { alarm, waitPeriod, extensionPeriod } = (actionsSuppressor ?? {}) as Inputs;
    return [
      declares(registration, {
        ...(pascal(inputs, alarmSpelling) as Inputs),
        ActionsSuppressor: alarm,
        ActionsSuppressorWaitPeriod: waitPeriod,
        ActionsSuppressorExtensionPeriod: extensionPeriod,
      }),
    ];
  },
};

/** `aws:cloudwatch/logMetricFilter:LogMetricFilter`: the provider writes `None` where no unit is given. */
export const metricFilter: RegistrationAdapter = {
  kind: 'AWS::Logs::MetricFilter',
  read: (registration) => {
    const { metricTransformation, ...inputs } = registration.inputs;
    const { defaultValue, unit, ...transformation } = (metricTransformation ?? {}) as Inputs;
    const spelling = { name: 'MetricName', namespace: 'MetricNamespace', value: 'MetricValue' };
    return [
      declares(registration, {
        ...(pascal(inputs, { name: 'FilterName', pattern: 'FilterPattern' }) as Inputs),
        MetricTransformations: [
          {
            ...(pascal(transformation, spelling) as Inputs),
            ...(defaultValue !== undefined && { DefaultValue: Number(defaultValue) }),
            ...(unit !== 'None' && { Unit: unit }),
          },
        ],
      }),
    ];
  },
};

/** `aws:cloudwatch/queryDefinition:QueryDefinition` */
export const queryDefinition: RegistrationAdapter = spelled('AWS::Logs::QueryDefinition', {});

/** `aws:cloudwatch/eventRule:EventRule` */
export const eventRule: RegistrationAdapter = {
  kind: 'AWS::Events::Rule',
  read: (registration) => {
    const { isEnabled, ...inputs } = withoutIdle(registration.inputs, { forceDestroy: false });
    return [
      declares(registration, {
        ...(isEnabled !== undefined && { State: isEnabled === true ? 'ENABLED' : 'DISABLED' }),
        ...(pascal(inputs) as Inputs),
      }),
    ];
  },
};

/** `aws:cloudwatch/eventTarget:EventTarget`: what a template says on the rule. */
export const eventTarget: RegistrationAdapter = {
  read: (registration) => {
    const {
      rule,
      targetId = `(unnamed ${registration.origin})`,
      ...inputs
    } = withoutIdle(registration.inputs, {
      eventBusName: 'default',
      forceDestroy: false,
    });
    const target = pascal(inputs, { inputPaths: 'InputPathsMap' });
    return [
      adds(registration, { kind: 'AWS::Events::Rule', name: rule }, 'Targets', {
        Targets: { [String(targetId)]: target },
      }),
    ];
  },
};

const alarmSpelling = {
  name: 'AlarmName',
  okActions: 'OKActions',
  evaluateLowSampleCountPercentiles: 'EvaluateLowSampleCountPercentile',
};
