import type { Kind } from './kind';

/**
 * Kinds that make up a VPC. AWS gives them ids and no names: they go by their tag `Name`, and one without that tag by nothing
 * that the other dialect could know. Return values and defaults: each resource's page in the CloudFormation Template Reference;
 * the domain of an address: EC2 API Reference, AllocateAddress (`vpc` is the only one).
 */
export const vpcKinds: Readonly<Record<string, Kind>> = {
  'AWS::EC2::VPC': {
    namedByTag: true,
    ref: 'VpcId',
    defaults: { EnableDnsHostnames: false, EnableDnsSupport: true, InstanceTenancy: 'default' },
  },
  'AWS::EC2::Subnet': {
    namedByTag: true,
    ref: 'SubnetId',
    defaults: { AssignIpv6AddressOnCreation: false, EnableDns64: false, Ipv6Native: false, MapPublicIpOnLaunch: false },
  },
  'AWS::EC2::InternetGateway': { namedByTag: true, ref: 'InternetGatewayId' },
  'AWS::EC2::RouteTable': { namedByTag: true, ref: 'RouteTableId' },
  'AWS::EC2::EIP': { namedByTag: true, ref: 'PublicIp', defaults: { Domain: 'vpc' } },
  'AWS::EC2::NatGateway': {
    namedByTag: true,
    ref: 'NatGatewayId',
    defaults: { AvailabilityMode: 'zonal', ConnectivityType: 'public' },
  },
  'AWS::EC2::FlowLog': {
    namedByTag: true,
    ref: 'Id',
    defaults: { LogDestinationType: 'cloud-watch-logs', MaxAggregationInterval: 600 },
  },
  'AWS::EC2::VPCEndpoint': {
    namedByTag: true,
    ref: 'Id',
    defaults: { PrivateDnsEnabled: false, VpcEndpointType: 'Gateway' },
  },
};
