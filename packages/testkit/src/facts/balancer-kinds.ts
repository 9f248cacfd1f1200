import type { Kind } from './kind';

/**
 * Kinds of Elastic Load Balancing, and the web ACL in front of them. Return values and defaults: each resource's page in the
 * CloudFormation Template Reference. Their ARNs hold an id that AWS gives. That IPv4 is the default is stated for target
 * groups; for load balancers it is not verified.
 */
export const balancerKinds: Readonly<Record<string, Kind>> = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    nameProperty: 'Name',
    ref: 'Arn',
    attributes: { LoadBalancerArn: 'Arn', LoadBalancerName: 'Name' },
    defaults: { IpAddressType: 'ipv4', Scheme: 'internet-facing', Type: 'application' },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    nameProperty: 'Name',
    ref: 'Arn',
    attributes: { TargetGroupArn: 'Arn', TargetGroupName: 'Name' },
    defaults: { IpAddressType: 'ipv4', TargetType: 'instance' },
  },
  // A load balancer has one listener at a port.
  'AWS::ElasticLoadBalancingV2::Listener': {
    nameProperty: 'LoadBalancerArn',
    namedAfter: true,
    distinguishedBy: ['Port'],
    ref: 'Arn',
    attributes: { ListenerArn: 'Arn' },
  },
  // A resource has one web ACL.
  'AWS::WAFv2::WebACLAssociation': {
    nameProperty: 'ResourceArn',
    namedAfter: true,
  },
};
