import { groupProperties, hooksByName, metricsBy, notificationsBy, numbersIn, warmPoolOf } from '../fleet';
import { adds, declares, keyed, type TemplateAdapter, type TemplateResource } from './adapter';

const GROUP = 'AWS::AutoScaling::AutoScalingGroup';

type Values = Readonly<Record<string, unknown>>;

/**
 * `AWS::AutoScaling::AutoScalingGroup`. Where the template says nothing, a new instance is checked at once. A hook that stands
 * inline is there before the first instance, and is kept up to date.
 */
export const group: TemplateAdapter = (resource) => {
  const {
    LifecycleHookSpecificationList: list,
    MetricsCollection,
    NotificationConfiguration: one,
    NotificationConfigurations: topics = one && [one],
    ...properties
  } = resource.properties;
  const hooks = list === undefined ? {} : hooksByName(list as Values[]);
  const metrics = MetricsCollection as Values[] | undefined;
  const stated = groupProperties({ HealthCheckGracePeriod: 0, ...properties });
  return [
    declares(
      { ...resource, properties },
      {
        ...stated,
        ...(list !== undefined && { InitialLifecycleHooks: hooks, LifecycleHooks: hooks }),
        ...(metrics && {
          MetricsCollection: Object.assign({}, ...metrics.map((set) => metricsBy(set.Granularity, set.Metrics))),
        }),
        ...(topics !== undefined && { NotificationConfigurations: notificationsBy(topics as Values[]) }),
      },
    ),
  ];
};

/** `AWS::AutoScaling::LifecycleHook` */
export const lifecycleHook: TemplateAdapter = (resource) => {
  const { AutoScalingGroupName, ...hook } = resource.properties;
  const named = { LifecycleHookName: `(unnamed ${resource.origin})`, ...hook };
  return [onGroup(resource, AutoScalingGroupName, 'LifecycleHooks', { LifecycleHooks: hooksByName([named]) })];
};

/** `AWS::AutoScaling::WarmPool` */
export const warmPool: TemplateAdapter = (resource) => {
  const { AutoScalingGroupName, ...pool } = resource.properties;
  return [onGroup(resource, AutoScalingGroupName, 'WarmPool', { WarmPool: warmPoolOf(pool) })];
};

/** `AWS::AutoScaling::ScalingPolicy`: steps by where they begin, the cooldown as a number. */
export const scalingPolicy: TemplateAdapter = (resource) => {
  const { StepAdjustments } = resource.properties;
  return [
    declares(resource, {
      ...numbersIn(resource.properties, ['Cooldown']),
      StepAdjustments: keyed(StepAdjustments, 'MetricIntervalLowerBound', (step) => step),
    }),
  ];
};

const onGroup = (resource: TemplateResource, name: unknown, aspect: string, properties: Values) =>
  adds(resource, { kind: GROUP, name }, aspect, properties);
