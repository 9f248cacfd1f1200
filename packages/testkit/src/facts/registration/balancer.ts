import { attributesOf, balancerDefaults } from '../balancer-attributes';
import { declares, pascal, type RegistrationAdapter } from './adapter';

type Inputs = Readonly<Record<string, unknown>>;

/**
 * `aws:lb/loadBalancer:LoadBalancer`: attributes are inputs of their own. The provider never sends cross-zone balancing of an
 * application load balancer, which cannot be turned off (`aws.lb.LoadBalancer`, `enableCrossZoneLoadBalancing`); logs are off
 * until `enabled` says otherwise, even with a bucket.
 */
export const loadBalancer: RegistrationAdapter = {
  kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  outputs: { arnSuffix: 'LoadBalancerFullName', dnsName: 'DNSName', zoneId: 'CanonicalHostedZoneID' },
  read: (registration) => {
    const { loadBalancerType: type = 'application', internal, ipamPools, ...given } = registration.inputs;
    const inputs = { ...given };
    const attributes = Object.entries(KEYS).map(([input, Key]) => {
      const { [input]: Value } = inputs;
      delete inputs[input];
      return { Key, Value: input === CROSS_ZONE && type === 'application' ? undefined : Value };
    });
    const logs = Object.entries(LOGS).flatMap(([input, prefix]) => {
      const { [input]: log } = inputs;
      delete inputs[input];
      return log === undefined ? [] : logAttributes(prefix, log as Inputs);
    });
    return [
      declares(registration, {
        ...(pascal(inputs, spelling) as Inputs),
        ...(pascal(ipamPools ?? {}) as Inputs),
        LoadBalancerAttributes: attributesOf([...attributes, ...logs], balancerDefaults(type)),
        ...(internal !== undefined && { Scheme: internal === true ? 'internal' : 'internet-facing' }),
        Type: type,
      }),
    ];
  },
};

const logAttributes = (prefix: string, { enabled = false, ...rest }: Inputs) =>
  Object.entries({ enabled, ...rest }).map(([field, Value]) => ({ Key: `${prefix}.${field}`, Value }));

const CROSS_ZONE = 'enableCrossZoneLoadBalancing';

/** Source: CloudFormation Template Reference, LoadBalancer LoadBalancerAttribute; `aws.lb.LoadBalancer`. */
const KEYS: Readonly<Record<string, string>> = {
  clientKeepAlive: 'client_keep_alive.seconds',
  desyncMitigationMode: 'routing.http.desync_mitigation_mode',
  dnsRecordClientRoutingPolicy: 'dns_record.client_routing_policy',
  dropInvalidHeaderFields: 'routing.http.drop_invalid_header_fields.enabled',
  [CROSS_ZONE]: 'load_balancing.cross_zone.enabled',
  enableDeletionProtection: 'deletion_protection.enabled',
  enableHttp2: 'routing.http2.enabled',
  enableTlsVersionAndCipherSuiteHeaders: 'routing.http.x_amzn_tls_version_and_cipher_suite.enabled',
  enableWafFailOpen: 'waf.fail_open.enabled',
  enableXffClientPort: 'routing.http.xff_client_port.enabled',
  enableZonalShift: 'zonal_shift.config.enabled',
  idleTimeout: 'idle_timeout.timeout_seconds',
  preserveHostHeader: 'routing.http.preserve_host_header.enabled',
  secondaryIpsAutoAssignedPerSubnet: 'secondary_ips.auto_assigned.per_subnet',
  xffHeaderProcessingMode: 'routing.http.xff_header_processing.mode',
};

const LOGS: Readonly<Record<string, string>> = {
  accessLogs: 'access_logs.s3',
  connectionLogs: 'connection_logs.s3',
  healthCheckLogs: 'health_check_logs.s3',
};

const spelling = { ipv6Address: 'IPv6Address', privateIpv4Address: 'PrivateIPv4Address' };
