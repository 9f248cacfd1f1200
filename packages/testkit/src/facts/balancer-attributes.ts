/** Attributes of Elastic Load Balancing by key: values are texts, as the API has them. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * Attributes that say more than silence does: those at AWS's default are left out. `defaults` holds the texts; a list of
 * `{ Key, Value }` is what a template has.
 */
export function attributesOf(
  list: readonly Readonly<Record<string, unknown>>[],
  defaults: Attributes,
): Attributes | undefined {
  const stated = list
    .filter(({ Value }) => Value !== undefined && Value !== null)
    .map(({ Key, Value }): [string, string] => [String(Key), String(Value)])
    .filter(([key, value]) => defaults[key] !== value);
  return stated.length > 0 ? Object.fromEntries(stated) : undefined;
}

/**
 * Defaults of a load balancer by its type. Source: CloudFormation Template Reference, LoadBalancer LoadBalancerAttribute,
 * `Key`. Whether traffic of an internet gateway is denied depends on the scheme and has none here.
 */
export const balancerDefaults = (type: unknown): Attributes => ({
  'access_logs.s3.enabled': 'false',
  'client_keep_alive.seconds': '3600',
  'connection_logs.s3.enabled': 'false',
  'deletion_protection.enabled': 'false',
  'dns_record.client_routing_policy': 'any_availability_zone',
  'health_check_logs.s3.enabled': 'false',
  'idle_timeout.timeout_seconds': '60',
  'load_balancing.cross_zone.enabled': String(type === 'application'),
  'routing.http.desync_mitigation_mode': 'defensive',
  'routing.http.drop_invalid_header_fields.enabled': 'false',
  'routing.http.preserve_host_header.enabled': 'false',
  'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': 'false',
  'routing.http.xff_client_port.enabled': 'false',
  'routing.http.xff_header_processing.mode': 'append',
  'routing.http2.enabled': 'true',
  'secondary_ips.auto_assigned.per_subnet': '0',
  'waf.fail_open.enabled': 'false',
  'zonal_shift.config.enabled': 'false',
});

/**
 * Defaults of a target group. Source: CloudFormation Template Reference, TargetGroup TargetGroupAttribute, `Key`. Whether
 * connections end with the deregistration delay depends on the age of the group for UDP, and has none there; whether the
 * client's address is preserved depends on type and protocol, and has none.
 */
export const targetGroupDefaults = (protocol: unknown): Attributes => ({
  ...(!String(protocol).includes('UDP') && { 'deregistration_delay.connection_termination.enabled': 'false' }),
  'deregistration_delay.timeout_seconds': '300',
  'lambda.multi_value_headers.enabled': 'false',
  'load_balancing.algorithm.anomaly_mitigation': 'off',
  'load_balancing.algorithm.type': 'round_robin',
  'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
  'proxy_protocol_v2.enabled': 'false',
  'slow_start.duration_seconds': '0',
  'stickiness.enabled': 'false',
  'stickiness.app_cookie.duration_seconds': '86400',
  'stickiness.lb_cookie.duration_seconds': '86400',
  'target_failover.on_deregistration': 'no_rebalance',
  'target_failover.on_unhealthy': 'no_rebalance',
  'target_group_health.dns_failover.minimum_healthy_targets.count': '1',
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': 'off',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': '1',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': 'off',
  'target_health_state.unhealthy.connection_termination.enabled': 'true',
  'target_health_state.unhealthy.draining_interval_seconds': '0',
});

/** Defaults of a listener. Source: CloudFormation Template Reference, Listener ListenerAttribute, `Key`. */
export const listenerDefaults: Attributes = {
  'routing.http.response.server.enabled': 'true',
  'tcp.idle_timeout.seconds': '350',
};
