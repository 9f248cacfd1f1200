import type { Kind } from './kind';

/**
 * Kinds of Global Accelerator, which has no region. Return values and defaults: each resource's page in the CloudFormation
 * Template Reference. Their ARNs hold ids that AWS gives. An accelerator has two static addresses of each family that it
 * speaks (Global Accelerator Developer Guide, "Components").
 */
export const acceleratorKinds: Readonly<Record<string, Kind>> = {
  'AWS::GlobalAccelerator::Accelerator': {
    nameProperty: 'Name',
    isGlobal: true,
    ref: 'Arn',
    attributes: { AcceleratorArn: 'Arn' },
    lists: { Ipv4Addresses: 2, Ipv6Addresses: 2 },
    defaults: { Enabled: true, FlowLogsEnabled: false, IpAddressType: 'IPV4' },
  },
  'AWS::GlobalAccelerator::Listener': {
    nameProperty: 'AcceleratorArn',
    namedAfter: true,
    distinguishedBy: ['PortRanges.0.FromPort'],
    isGlobal: true,
    ref: 'Arn',
    attributes: { ListenerArn: 'Arn' },
    defaults: { ClientAffinity: 'NONE', Protocol: 'TCP' },
  },
  // A listener has one group in a region.
  'AWS::GlobalAccelerator::EndpointGroup': {
    nameProperty: 'ListenerArn',
    namedAfter: true,
    distinguishedBy: ['EndpointGroupRegion'],
    isGlobal: true,
    ref: 'Arn',
    attributes: { EndpointGroupArn: 'Arn' },
    defaults: {
      HealthCheckIntervalSeconds: 30,
      HealthCheckPath: '/',
      HealthCheckProtocol: 'TCP',
      ThresholdCount: 3,
      TrafficDialPercentage: 100,
    },
  },
};
