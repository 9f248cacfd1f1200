import { attributesOf, targetGroupDefaults } from '../balancer-attributes';
import { healthCheckDefaults } from '../health-check';
import { declares, pascal, type RegistrationAdapter } from './adapter';

type Inputs = Readonly<Record<string, unknown>>;

/**
 * `aws:lb/targetGroup:TargetGroup`: attributes are inputs of their own. A program that describes its health check is given the
 * provider's defaults for the rest of it (three checks each way, HTTP whatever the protocol of the group); one that does not,
 * AWS's. Source: `aws.lb.TargetGroup`; Terraform AWS provider, `internal/service/elbv2/target_group.go`.
 */
export const targetGroup: RegistrationAdapter = {
  kind: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  outputs: { arnSuffix: 'TargetGroupFullName' },
  read: (registration) => {
    const { healthCheck, stickiness, targetFailovers, targetGroupHealth, targetHealthStates, ...given } =
      registration.inputs;
    const inputs = { ...given };
    const attributes = Object.entries(KEYS).map(([input, Key]) => {
      const { [input]: Value } = inputs;
      delete inputs[input];
      return { Key, Value };
    });
    const nested = [
      ...sticky(stickiness as Inputs | undefined),
      ...healthOf((targetGroupHealth ?? {}) as Inputs),
      ...each('target_failover', targetFailovers, FAILOVER),
      ...each('target_health_state.unhealthy', targetHealthStates, HEALTH_STATE),
    ];
    const properties = pascal(inputs) as Inputs;
    return [
      declares(registration, {
        ...healthCheckDefaults(properties),
        ...properties,
        ...(healthCheck !== undefined && checkOf(healthCheck as Inputs, properties.ProtocolVersion === 'GRPC')),
        TargetGroupAttributes: attributesOf([...attributes, ...nested], targetGroupDefaults(properties.Protocol)),
      }),
    ];
  },
};

function checkOf({ matcher, ...given }: Inputs, isGrpc: boolean): Inputs {
  const check = { enabled: true, healthyThreshold: 3, interval: 30, port: 'traffic-port', protocol: 'HTTP', ...given };
  return {
    ...(pascal({ unhealthyThreshold: 3, ...check }, CHECK) as Inputs),
    ...(matcher !== undefined && { Matcher: { [isGrpc ? 'GrpcCode' : 'HttpCode']: matcher } }),
  };
}

/** One that is given is on unless it says otherwise; the cookie lives for a day. */
function sticky(given: Inputs | undefined) {
  if (given === undefined) return [];
  const { enabled = true, type, cookieDuration = 86400, cookieName, ...rest } = given;
  const cookie = String(type).replace(/_cookie$/, '');
  return [
    { Key: 'stickiness.enabled', Value: enabled },
    { Key: 'stickiness.type', Value: type },
    ...(String(type).endsWith('_cookie')
      ? [{ Key: `stickiness.${cookie}_cookie.duration_seconds`, Value: cookieDuration }]
      : []),
    { Key: 'stickiness.app_cookie.cookie_name', Value: cookieName },
    ...Object.entries(rest).map(([field, Value]) => ({ Key: `stickiness.${field}`, Value })),
  ];
}

/** The provider turns the count for DNS off where AWS takes one target. */
const healthOf = ({ dnsFailover, unhealthyStateRouting, ...rest }: Inputs) => [
  ...minimum('dns_failover', dnsFailover, { minimumHealthyTargetsCount: 'off' }),
  ...minimum('unhealthy_state_routing', unhealthyStateRouting, {}),
  ...Object.entries(rest).map(([field, Value]) => ({ Key: `target_group_health.${field}`, Value })),
];

const minimum = (of: string, given: unknown, defaults: Inputs) =>
  given === undefined
    ? []
    : Object.entries({ ...defaults, ...(given as Inputs) }).map(([field, Value]) => ({
        Key: `target_group_health.${of}.${MINIMUM[field] ?? field}`,
        Value,
      }));

const each = (prefix: string, blocks: unknown, names: Readonly<Record<string, string>>) =>
  ((blocks ?? []) as Inputs[])
    .flatMap((block) => Object.entries(block))
    .map(([field, Value]) => ({ Key: `${prefix}.${names[field] ?? field}`, Value }));

/** Source: CloudFormation Template Reference, TargetGroup TargetGroupAttribute; `aws.lb.TargetGroup`. */
const KEYS: Readonly<Record<string, string>> = {
  connectionTermination: 'deregistration_delay.connection_termination.enabled',
  deregistrationDelay: 'deregistration_delay.timeout_seconds',
  lambdaMultiValueHeadersEnabled: 'lambda.multi_value_headers.enabled',
  loadBalancingAlgorithmType: 'load_balancing.algorithm.type',
  loadBalancingAnomalyMitigation: 'load_balancing.algorithm.anomaly_mitigation',
  loadBalancingCrossZoneEnabled: 'load_balancing.cross_zone.enabled',
  preserveClientIp: 'preserve_client_ip.enabled',
  proxyProtocolV2: 'proxy_protocol_v2.enabled',
  slowStart: 'slow_start.duration_seconds',
};

const FAILOVER = { onDeregistration: 'on_deregistration', onUnhealthy: 'on_unhealthy' };

const HEALTH_STATE = {
  enableUnhealthyConnectionTermination: 'connection_termination.enabled',
  unhealthyDrainingInterval: 'draining_interval_seconds',
};

const MINIMUM: Readonly<Record<string, string>> = {
  minimumHealthyTargetsCount: 'minimum_healthy_targets.count',
  minimumHealthyTargetsPercentage: 'minimum_healthy_targets.percentage',
};

const CHECK = {
  enabled: 'HealthCheckEnabled',
  healthyThreshold: 'HealthyThresholdCount',
  interval: 'HealthCheckIntervalSeconds',
  path: 'HealthCheckPath',
  port: 'HealthCheckPort',
  protocol: 'HealthCheckProtocol',
  timeout: 'HealthCheckTimeoutSeconds',
  unhealthyThreshold: 'UnhealthyThresholdCount',
};
