type Values = Readonly<Record<string, unknown>>;

/**
 * Default actions of a listener by their type, in one spelling: a single target group is a list of one, weights are 1 where
 * nobody sets them, stickiness that is off is none, a redirect keeps the parts of the address that it does not name, the only
 * action has no order. Sources: Elastic Load Balancing API Reference, ForwardActionConfig, RedirectActionConfig; that 1 is
 * AWS's weight as it is the provider's is not verified.
 */
export function actionsByType(actions: unknown): unknown {
  if (!Array.isArray(actions)) return actions;
  const list = (actions as Values[]).map((action) => actionOf(action, actions.length === 1));
  const types = list.map(({ Type }) => String(Type));
  if (new Set(types).size < types.length) return list;
  return Object.fromEntries(list.map(({ Type, ...action }) => [String(Type), action]));
}

function actionOf(given: Values, isOnly: boolean): Values {
  const { TargetGroupArn, ForwardConfig, RedirectConfig, Order, ...action } = given;
  return {
    ...action,
    ...(!isOnly && { Order }),
    ...(given.Type === 'forward' && { ForwardConfig: forwardTo(TargetGroupArn, (ForwardConfig ?? {}) as Values) }),
    ...(RedirectConfig !== undefined && { RedirectConfig: { ...KEPT, ...(RedirectConfig as Values) } }),
    ...timeoutIn(action, 'AuthenticateCognitoConfig'),
    ...timeoutIn(action, 'AuthenticateOidcConfig'),
  };
}

function forwardTo(arn: unknown, { TargetGroups, TargetGroupStickinessConfig, ...rest }: Values): Values {
  const groups = (TargetGroups ?? []) as Values[];
  const named = groups.length === 0 && arn !== undefined ? [{ TargetGroupArn: arn }] : groups;
  const differs = arn !== undefined && !named.some(({ TargetGroupArn }) => TargetGroupArn === arn);
  const { Enabled, ...stickiness } = (TargetGroupStickinessConfig ?? {}) as Values;
  return {
    ...rest,
    TargetGroups: Object.fromEntries(
      named.map(({ TargetGroupArn, Weight = 1, ...more }: Values) => [String(TargetGroupArn), { Weight, ...more }]),
    ),
    ...(differs && { TargetGroupArn: arn }),
    ...(Enabled === true && { TargetGroupStickinessConfig: { Enabled, ...stickiness } }),
  };
}

/** Seconds are a text in a template and a number in a program. */
function timeoutIn(action: Values, name: string): Values {
  const { SessionTimeout, ...config } = (action[name] ?? {}) as Values;
  return SessionTimeout === undefined ? {} : { [name]: { ...config, SessionTimeout: Number(SessionTimeout) } };
}

const KEPT = { Host: '#{host}', Path: '/#{path}', Port: '#{port}', Protocol: '#{protocol}', Query: '#{query}' };
