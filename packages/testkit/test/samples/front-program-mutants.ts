import { blueArn } from './fleet';
import { type Mutant, named, type OpenProgram, programSetting as setting } from './mutations';

const WEB = 'AWS::ElasticLoadBalancingV2::LoadBalancer eu-west-1 sample-web';
const NET = 'AWS::ElasticLoadBalancingV2::LoadBalancer eu-west-1 sample-net';
const TARGETS = 'AWS::ElasticLoadBalancingV2::TargetGroup eu-west-1 sample-web';
const NET_TARGETS = 'AWS::ElasticLoadBalancingV2::TargetGroup eu-west-1 sample-net';
const SECURE = 'AWS::ElasticLoadBalancingV2::Listener eu-west-1 sample-web 443';
const REDIRECT = 'AWS::ElasticLoadBalancingV2::Listener eu-west-1 sample-web 80';
const NET_LISTENER = 'AWS::ElasticLoadBalancingV2::Listener eu-west-1 sample-net 443';
const ACL = 'AWS::WAFv2::WebACLAssociation eu-west-1 sample-web';
const ACCELERATOR = 'AWS::GlobalAccelerator::Accelerator global sample';
const PORTS = 'AWS::GlobalAccelerator::Listener global sample 443';
const GREEN = 'AWS::GlobalAccelerator::EndpointGroup global sample 443 eu-west-1';
const BLUE = 'AWS::GlobalAccelerator::EndpointGroup global sample 443 eu-central-1';

const web = 'Arn(AWS::ElasticLoadBalancingV2::LoadBalancer eu-west-1 sample-web)';
const targets = 'Arn(AWS::ElasticLoadBalancingV2::TargetGroup eu-west-1 sample-web)';
const attribute = (key: string) => `LoadBalancerAttributes[${key}]`;
const targetAttribute = (key: string) => `TargetGroupAttributes[${key}]`;

/** Changes of what stands in front of the fleet in the program, with everything that has to be reported. */
export const frontProgramMutants: readonly Mutant<(program: OpenProgram) => void>[] = [
  setting('balancer', 'internal', true, WEB, 'Scheme'),
  setting('balancer', 'enableDeletionProtection', false, WEB, attribute('deletion_protection.enabled')),
  setting(
    'balancer',
    'dropInvalidHeaderFields',
    undefined,
    WEB,
    attribute('routing.http.drop_invalid_header_fields.enabled'),
  ),
  setting('balancer', 'accessLogs.enabled', undefined, WEB, attribute('access_logs.s3.enabled')),
  setting(
    'balancer',
    'connectionLogs',
    { bucket: 'b', enabled: true },
    WEB,
    ...['bucket', 'enabled'].map((field) => attribute(`connection_logs.s3.${field}`)),
  ),
  setting('balancer', 'enableZonalShift', true, WEB, attribute('zonal_shift.config.enabled')),
  setting('balancer', 'ipamPools', { ipv4IpamPoolId: 'pool' }, WEB, 'Ipv4IpamPoolId'),
  setting('network', 'enableCrossZoneLoadBalancing', false, NET, 'LoadBalancerAttributes'),
  setting('network', 'loadBalancerType', 'gateway', NET, 'Type'),
  setting('targets', 'healthCheck.unhealthyThreshold', undefined, TARGETS, 'UnhealthyThresholdCount'),
  setting('targets', 'healthCheck.path', '/', TARGETS, 'HealthCheckPath'),
  setting(
    'targets',
    'deregistrationDelay',
    undefined,
    TARGETS,
    targetAttribute('deregistration_delay.timeout_seconds'),
  ),
  setting('targets', 'stickiness.enabled', false, TARGETS, targetAttribute('stickiness.enabled')),
  setting(
    'targets',
    'stickiness.cookieDuration',
    60,
    TARGETS,
    targetAttribute('stickiness.lb_cookie.duration_seconds'),
  ),
  setting(
    'targets',
    'targetGroupHealth.dnsFailover.minimumHealthyTargetsCount',
    undefined,
    TARGETS,
    targetAttribute('target_group_health.dns_failover.minimum_healthy_targets.count'),
  ),
  setting(
    'targets',
    'targetGroupHealth.unhealthyStateRouting',
    { minimumHealthyTargetsPercentage: '50' },
    TARGETS,
    targetAttribute('target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage'),
  ),
  setting(
    'network-targets',
    'targetHealthStates',
    [{ enableUnhealthyConnectionTermination: false, unhealthyDrainingInterval: 60 }],
    NET_TARGETS,
    targetAttribute('target_health_state.unhealthy.connection_termination.enabled'),
    targetAttribute('target_health_state.unhealthy.draining_interval_seconds'),
  ),
  setting(
    'network-targets',
    'healthCheck',
    {},
    NET_TARGETS,
    'HealthCheckProtocol',
    'HealthyThresholdCount',
    'UnhealthyThresholdCount',
  ),
  setting('network-targets', 'targetType', 'alb', NET_TARGETS, 'TargetType'),
  setting('secure', 'sslPolicy', undefined, SECURE, 'SslPolicy'),
  setting('secure', 'certificateArn', undefined, SECURE, 'Certificates'),
  setting('secure', 'mutualAuthentication', { mode: 'verify', trustStoreArn: 'arn:t' }, SECURE, 'MutualAuthentication'),
  setting(
    'secure',
    'routingHttpRequestXAmznTlsVersionHeaderName',
    'X-Version',
    SECURE,
    'ListenerAttributes[routing.http.request.x_amzn_tls_version.header_name]',
  ),
  setting(
    'secure',
    'defaultActions.0.forward.targetGroups.0.weight',
    0,
    SECURE,
    `DefaultActions.forward.ForwardConfig.TargetGroups[${targets}].Weight`,
  ),
  setting(
    'secure',
    'defaultActions.0.forward.stickiness',
    { enabled: true, duration: 60 },
    SECURE,
    'DefaultActions.forward.ForwardConfig.TargetGroupStickinessConfig',
  ),
  setting(
    'redirect',
    'defaultActions.0.redirect.host',
    'other',
    REDIRECT,
    'DefaultActions.redirect.RedirectConfig.Host',
  ),
  setting('network-listener', 'tcpIdleTimeoutSeconds', 60, NET_LISTENER, 'ListenerAttributes'),
  setting('network-listener', 'alpnPolicy', 'None', NET_LISTENER, 'AlpnPolicy.HTTP2Preferred', 'AlpnPolicy.None'),
  setting('acl', 'webAclArn', 'arn:another', ACL, 'WebACLArn'),
  setting('accelerator', 'enabled', false, ACCELERATOR, 'Enabled'),
  setting('accelerator', 'attributes', { flowLogsEnabled: true }, ACCELERATOR, 'FlowLogsEnabled'),
  setting('accelerator', 'ipAddressType', 'DUAL_STACK', ACCELERATOR, 'IpAddressType'),
  setting('ports', 'protocol', 'UDP', PORTS, 'Protocol'),
  setting('green', 'trafficDialPercentage', 100, GREEN, 'TrafficDialPercentage'),
  setting('green', 'endpointConfigurations.0.weight', undefined, GREEN, `EndpointConfigurations[${web}].Weight`),
  setting(
    'blue',
    'endpointConfigurations.0.clientIpPreservationEnabled',
    undefined,
    BLUE,
    `EndpointConfigurations[${blueArn}].ClientIPPreservationEnabled`,
  ),
  [
    'a group whose region is left to the provider',
    (program) => {
      delete named(program, 'green').inputs.endpointGroupRegion;
    },
    [
      [GREEN, ''],
      ['AWS::GlobalAccelerator::EndpointGroup global sample 443', ''],
    ],
  ],
  [
    'a group whose dial the engine leaves alone',
    (program) => {
      named(program, 'green').ignoreChanges.push('trafficDialPercentage');
    },
    [[GREEN, 'IgnoredChanges']],
  ],
  [
    'a listener of a load balancer of somebody else',
    (program) => {
      named(program, 'redirect').inputs.loadBalancerArn = blueArn;
    },
    [
      [REDIRECT, ''],
      [`AWS::ElasticLoadBalancingV2::Listener eu-west-1 ${blueArn} 80`, ''],
    ],
  ],
];
