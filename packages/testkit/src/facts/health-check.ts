type Values = Readonly<Record<string, unknown>>;

/**
 * What a health check is where nobody says otherwise, by the protocol of the target group. Timeout, path and codes have no
 * default here: both dialects leave them to AWS, and pages of AWS disagree on the timeout. Source: AWS::ElasticLoadBalancingV2
 * ::TargetGroup, `HealthCheck…`, `HealthyThresholdCount`, `UnhealthyThresholdCount`; GENEVE and functions have other ones.
 */
export function healthCheckDefaults({ Protocol, TargetType }: Values): Values {
  const port = { HealthCheckPort: 'traffic-port' };
  if (TargetType === 'lambda' || Protocol === 'GENEVE') return {};
  const isApplication = Protocol === 'HTTP' || Protocol === 'HTTPS';
  return {
    ...port,
    HealthCheckEnabled: true,
    HealthCheckIntervalSeconds: 30,
    HealthCheckProtocol: isApplication ? 'HTTP' : 'TCP',
    HealthyThresholdCount: 5,
    UnhealthyThresholdCount: 2,
    ...(isApplication && { ProtocolVersion: 'HTTP1' }),
  };
}
