import type { FactValue, FactValues } from '@regionlift/testkit';
import { at, counted, type Details, each, entries, named, object, text } from './reading';

/** What a reader wants to know of networks, names and fleets. */
export const trafficDetails: Details = {
  'AWS::EC2::SecurityGroup': (group) => letIn(rulesOf(at(group, 'SecurityGroupIngress'))),
  'AWS::Route53::RecordSet': (record) => [
    `${[at(record, 'ResourceRecords')].flat().map(String).join(', ')} for ${String(at(record, 'TTL'))} s`,
  ],
  'AWS::EC2::VPC': (vpc) => [text(at(vpc, 'CidrBlock'))],
  'AWS::EC2::Subnet': (subnet) => [text(at(subnet, 'CidrBlock')), text(at(subnet, 'AvailabilityZone'))],
  'AWS::EC2::VPCEndpoint': (endpoint) => [`to ${String(at(endpoint, 'ServiceName')).split('.').at(-1)}`],
  'AWS::EC2::FlowLog': (log) => [`${text(at(log, 'TrafficType'))?.toLowerCase() ?? 'all'} traffic`],
  'AWS::EC2::LaunchTemplate': (template) => [
    text(at(template, 'LaunchTemplateData', 'InstanceType')),
    text(at(template, 'LaunchTemplateData', 'ImageId')),
    at(template, 'LaunchTemplateData', 'MetadataOptions', 'HttpTokens') === 'required' ? 'IMDSv2 only' : 'IMDSv1 too',
  ],
  'AWS::AutoScaling::AutoScalingGroup': (group) => [
    `${String(at(group, 'MinSize'))} to ${String(at(group, 'MaxSize'))} instances`,
    `checked by ${String(at(group, 'HealthCheckType'))}`,
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': (balancer) => [
    text(at(balancer, 'Type')),
    text(at(balancer, 'Scheme')),
    at(balancer, 'LoadBalancerAttributes', 'deletion_protection.enabled') === 'true'
      ? 'deletion protection'
      : undefined,
  ],
  'AWS::ElasticLoadBalancingV2::Listener': (listener) => [addressOf(listener), text(at(listener, 'SslPolicy'))],
  'AWS::ElasticLoadBalancingV2::TargetGroup': (group) => [addressOf(group), text(at(group, 'HealthCheckPath'))],
  'AWS::GlobalAccelerator::Accelerator': (accelerator) => [
    at(accelerator, 'IpAddressType') === 'DUAL_STACK' ? 'four static addresses' : 'two static addresses',
  ],
  'AWS::GlobalAccelerator::EndpointGroup': (group) => [
    `dial ${String(at(group, 'TrafficDialPercentage'))} %`,
    counted(entries(at(group, 'EndpointConfigurations')).length, 'endpoint'),
  ],
  'AWS::EC2::EIP': () => ['static address'],
  'AWS::EC2::InternetGateway': (gateway) => [`of ${named(at(gateway, 'VpcId'))}`],
  'AWS::EC2::NatGateway': (gateway) => [`in ${named(at(gateway, 'SubnetId'))}`],
  'AWS::EC2::RouteTable': (table) =>
    Object.entries(object(at(table, 'Routes'))).map(
      ([range, route]) => `${range} by ${entries(route).map(named).join(', ')}`,
    ),
  'AWS::GlobalAccelerator::Listener': (listener) => [
    `${String(at(listener, 'Protocol'))} ${each(listener, 'PortRanges')
      .map((range) => String(at(range, 'FromPort')))
      .join(', ')}`,
  ],
  'AWS::Route53::HostedZone': (zone) => [
    `private to ${each(zone, 'VPCs')
      .map((vpc) => `${named(at(vpc, 'VPCId'))} in ${String(at(vpc, 'VPCRegion'))}`)
      .join(', ')}`,
  ],
};

/** `HTTPS:443` */
const addressOf = (of: FactValues): string => `${String(at(of, 'Protocol'))}:${String(at(of, 'Port'))}`;

const letIn = (rules: readonly string[]): string[] =>
  rules.length === 0 ? ['lets nobody in'] : rules.map((rule) => `lets in ${rule}`);

/** `10.0.0.0/16:5432` for each rule of a set. */
const rulesOf = (rules: FactValue | undefined): string[] =>
  Object.values(object(rules)).map((rule) => `${peerOf(rule)}:${String(at(rule, 'FromPort') ?? '*')}`);

/** A range, or the name of a group or of a list of prefixes. */
const peerOf = (rule: FactValue): string => {
  const peer = ['CidrIp', 'CidrIpv6', 'SourceSecurityGroupId', 'SourcePrefixListId'].map((field) => at(rule, field));
  const found = String(peer.find((one) => one !== undefined));
  return /^\w+\(\S+ \S+ (.+)\)$/.exec(found)?.[1] ?? found;
};
