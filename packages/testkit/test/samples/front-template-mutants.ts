import { blueArn } from './fleet';
import { type Mutant, type OpenTemplate, templateSetting as setting } from './mutations';

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
const ATTRIBUTES = 'LoadBalancerAttributes';

const web = 'Arn(AWS::ElasticLoadBalancingV2::LoadBalancer eu-west-1 sample-web)';
const targets = 'Arn(AWS::ElasticLoadBalancingV2::TargetGroup eu-west-1 sample-web)';

/** Changes of what stands in front of the fleet in the stack Main, with everything that has to be reported. */
export const frontTemplateMutants: readonly Mutant<(template: OpenTemplate) => void>[] = [
  setting('Balancer', 'Scheme', 'internal', WEB),
  setting('Balancer', `${ATTRIBUTES}.0.Value`, 'false', WEB, `${ATTRIBUTES}[deletion_protection.enabled]`),
  setting('Balancer', `${ATTRIBUTES}.1.Value`, 'false', WEB, `${ATTRIBUTES}[access_logs.s3.enabled]`),
  setting('Balancer', `${ATTRIBUTES}.2.Value`, 'another', WEB, `${ATTRIBUTES}[access_logs.s3.bucket]`),
  setting('Balancer', `${ATTRIBUTES}.6.Value`, '61', WEB, `${ATTRIBUTES}[idle_timeout.timeout_seconds]`),
  setting('Balancer', `${ATTRIBUTES}.6.Key`, 'not.known', WEB, `${ATTRIBUTES}[not.known]`),
  setting('Balancer', 'MinimumLoadBalancerCapacity', { CapacityUnits: 100 }, WEB),
  setting('Network', ATTRIBUTES, [], NET, ATTRIBUTES),
  setting('Network', 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic', 'off', NET),
  setting('Targets', 'Port', 8081, TARGETS),
  setting('Targets', 'HealthCheckPath', '/', TARGETS),
  setting('Targets', 'HealthyThresholdCount', undefined, TARGETS),
  setting('Targets', 'Matcher.HttpCode', '200-399', TARGETS),
  setting('Targets', 'ProtocolVersion', 'HTTP2', TARGETS),
  setting(
    'Targets',
    'TargetGroupAttributes.0.Value',
    '300',
    TARGETS,
    'TargetGroupAttributes[deregistration_delay.timeout_seconds]',
  ),
  setting(
    'Targets',
    'TargetGroupAttributes.5.Value',
    '50',
    TARGETS,
    'TargetGroupAttributes[target_group_health.dns_failover.minimum_healthy_targets.percentage]',
  ),
  setting('NetworkTargets', 'HealthCheckProtocol', 'HTTP', NET_TARGETS),
  setting(
    'NetworkTargets',
    'TargetGroupAttributes.1.Value',
    'true',
    NET_TARGETS,
    'TargetGroupAttributes[preserve_client_ip.enabled]',
  ),
  setting('Secure', 'SslPolicy', 'ELBSecurityPolicy-2016-08', SECURE),
  setting('Secure', 'ListenerAttributes', undefined, SECURE),
  setting(
    'Secure',
    'DefaultActions.0.TargetGroupArn',
    'arn:another',
    SECURE,
    'DefaultActions.forward.ForwardConfig.TargetGroups[arn:another]',
    `DefaultActions.forward.ForwardConfig.TargetGroups[${targets}]`,
  ),
  setting(
    'Redirect',
    'DefaultActions.0.RedirectConfig.StatusCode',
    'HTTP_302',
    REDIRECT,
    'DefaultActions.redirect.RedirectConfig.StatusCode',
  ),
  setting(
    'Redirect',
    'DefaultActions.0',
    { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503' } },
    REDIRECT,
    'DefaultActions.redirect',
    'DefaultActions[fixed-response]',
  ),
  setting('NetworkListener', 'AlpnPolicy', undefined, NET_LISTENER),
  setting(
    'NetworkListener',
    'DefaultActions.0.ForwardConfig.TargetGroups.0.Weight',
    2,
    NET_LISTENER,
    `DefaultActions.forward.ForwardConfig.TargetGroups[${targets.replace('web', 'net')}].Weight`,
  ),
  setting('Acl', 'WebACLArn', 'arn:another', ACL),
  setting('Accelerator', 'Enabled', false, ACCELERATOR),
  setting('Accelerator', 'FlowLogsEnabled', true, ACCELERATOR),
  setting('Ports', 'ClientAffinity', 'SOURCE_IP', PORTS),
  setting('Green', 'TrafficDialPercentage', undefined, GREEN),
  setting('Green', 'EndpointConfigurations.0.Weight', undefined, GREEN, `EndpointConfigurations[${web}].Weight`),
  setting('Green', 'HealthCheckProtocol', undefined, GREEN),
  setting(
    'Blue',
    'EndpointConfigurations.0.ClientIPPreservationEnabled',
    false,
    BLUE,
    `EndpointConfigurations[${blueArn}].ClientIPPreservationEnabled`,
  ),
  [
    'a listener at another port',
    ({ Resources: { Redirect } }) => {
      Redirect.Properties.Port = 8080;
    },
    [
      [REDIRECT, ''],
      ['AWS::ElasticLoadBalancingV2::Listener eu-west-1 sample-web 8080', ''],
    ],
  ],
  [
    'a second action, whose order counts',
    ({ Resources: { Secure } }) => {
      Secure.Properties.DefaultActions[0].Order = 2;
      Secure.Properties.DefaultActions.push({ Type: 'authenticate-oidc', Order: 1 });
    },
    [
      [SECURE, 'DefaultActions.forward.Order'],
      [SECURE, 'DefaultActions[authenticate-oidc]'],
    ],
  ],
  [
    'an accelerator of another name, and what hangs on it',
    ({ Resources: { Accelerator } }) => {
      Accelerator.Properties.Name = 'another';
    },
    [
      ...['', ' 443', ' 443 eu-west-1', ' 443 eu-central-1'].flatMap((suffix, index) => {
        const kind = ['Accelerator', 'Listener', 'EndpointGroup', 'EndpointGroup'][index];
        return ['another', 'sample'].map(
          (name) => [`AWS::GlobalAccelerator::${kind} global ${name}${suffix}`, ''] as const,
        );
      }),
      ['output FrontAddresses', 'value'],
      ['output FrontFirst', 'value'],
      ['output FrontName', 'value'],
    ],
  ],
  [
    'logs under a key, and everybody writes them',
    ({ Resources: { LogBucket, LogPolicy } }) => {
      const [rule] = LogBucket.Properties.BucketEncryption.ServerSideEncryptionConfiguration;
      rule.ServerSideEncryptionByDefault.SSEAlgorithm = 'aws:kms';
      LogPolicy.Properties.PolicyDocument.Statement[0].Principal = '*';
    },
    [
      ...['AES256', 'aws:kms'].map(
        (algorithm) =>
          [
            'AWS::S3::Bucket eu-west-1 sample-logs-of-web',
            `BucketEncryption.ServerSideEncryptionConfiguration[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"${algorithm}"}}]`,
          ] as const,
      ),
      ['AWS::S3::Bucket eu-west-1 sample-logs-of-web', 'Policy.Statement.Delivery.Principal.AWS'],
      ['AWS::S3::Bucket eu-west-1 sample-logs-of-web', 'Policy.Statement.Delivery.Principal.Service'],
    ],
  ],
];
