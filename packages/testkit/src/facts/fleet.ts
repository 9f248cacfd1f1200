type Values = Readonly<Record<string, unknown>>;

/**
 * What both dialects say of a fleet, in one spelling: sizes are numbers, tags and metrics are records.
 */
export function groupProperties({ Tags, ...properties }: Values): Values {
  return { ...properties, ...numbersIn(properties, SIZES), Tags: tagsAtLaunch(Tags) };
}

/** Hooks by name. Defaults: AWS::AutoScaling::LifecycleHook, `DefaultResult`, `HeartbeatTimeout`. */
export const hooksByName = (hooks: readonly Values[]): Values =>
  Object.fromEntries(
    hooks.map(({ LifecycleHookName, ...hook }) => [
      String(LifecycleHookName),
      { DefaultResult: 'ABANDON', HeartbeatTimeout: 3600, ...hook },
    ]),
  );

/** A warm pool. Defaults: AWS::AutoScaling::WarmPool; instances that leave the group are terminated, not pooled. */
export const warmPoolOf = (pool: Values): Values => {
  const { InstanceReusePolicy = {} } = pool;
  return {
    MinSize: 0,
    PoolState: 'Stopped',
    ...pool,
    InstanceReusePolicy: { ReuseOnScaleIn: false, ...(InstanceReusePolicy as Values) },
  };
};

/** Group metrics by their granularity; an empty selection means all. Source: AutoScalingGroup MetricsCollection, `Metrics`. */
export const metricsBy = (granularity: unknown, metrics: unknown): Values => ({
  [String(granularity)]: Array.isArray(metrics) && metrics.length > 0 ? metrics : ['all'],
});

/** Kinds of events by the topic that they are sent to. */
export const notificationsBy = (configurations: readonly Values[]): Values =>
  Object.fromEntries(
    configurations.map(({ NotificationTypes, TopicARN, ...rest }) => [
      String(TopicARN),
      { NotificationTypes, ...rest },
    ]),
  );

/** Numbers that CloudFormation, or a program, has as texts. */
export const numbersIn = (properties: Values, names: readonly string[]): Values =>
  Object.fromEntries(
    names.filter((name) => properties[name] !== undefined).map((name) => [name, numeric(properties[name])]),
  );

const SIZES = ['Cooldown', 'DesiredCapacity', 'MaxSize', 'MinSize'];

const numeric = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;

function tagsAtLaunch(tags: unknown): unknown {
  if (!Array.isArray(tags)) return tags;
  return Object.fromEntries((tags as Values[]).map(({ Key, ...tag }) => [String(Key), tag]));
}
