import { type Mutant, named, type OpenProgram, programSetting as setting } from './mutations';

const VPC = 'AWS::EC2::VPC eu-west-1 sample-vpc';
const GATEWAY = 'AWS::EC2::InternetGateway eu-west-1 sample-gateway';
const PUBLIC = 'AWS::EC2::RouteTable eu-west-1 sample-public';
const PRIVATE = 'AWS::EC2::RouteTable eu-west-1 sample-private';
const SUBNET = 'AWS::EC2::Subnet eu-west-1 sample-private-0';
const ADDRESS = 'AWS::EC2::EIP eu-west-1 sample-nat';
const NAT = 'AWS::EC2::NatGateway eu-west-1 sample-nat';
const FLOW = 'AWS::EC2::FlowLog eu-west-1 sample-flow';
const SSM = 'AWS::EC2::VPCEndpoint eu-west-1 sample-ssm';
const STORAGE = 'AWS::EC2::VPCEndpoint eu-west-1 sample-storage';

/** Changes of the VPC in the program, with everything that has to be reported. */
export const vpcProgramMutants: readonly Mutant<(program: OpenProgram) => void>[] = [
  setting('vpc', 'enableDnsHostnames', undefined, VPC, 'EnableDnsHostnames'),
  setting('vpc', 'enableDnsSupport', false, VPC, 'EnableDnsSupport'),
  setting('vpc', 'assignGeneratedIpv6CidrBlock', true, VPC, 'AssignGeneratedIpv6CidrBlock'),
  setting('vpc', 'enableNetworkAddressUsageMetrics', true, VPC, 'EnableNetworkAddressUsageMetrics'),
  setting('subnet-10', 'mapPublicIpOnLaunch', true, SUBNET, 'MapPublicIpOnLaunch'),
  setting('subnet-10', 'mapCustomerOwnedIpOnLaunch', true, SUBNET, 'MapCustomerOwnedIpOnLaunch'),
  setting(
    'subnet-10',
    'enableResourceNameDnsARecordOnLaunch',
    undefined,
    SUBNET,
    'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord',
  ),
  setting('gateway', 'vpcId', 'vpc-another', GATEWAY, 'VpcId'),
  setting('open', 'routes.0.gatewayId', 'igw-another', PUBLIC, 'Routes[0.0.0.0/0].GatewayId'),
  setting('open', 'propagatingVgws', ['vgw-1'], PUBLIC, 'PropagatingVgws'),
  setting('through', 'natGatewayId', 'nat-another', PRIVATE, 'Routes[0.0.0.0/0].NatGatewayId'),
  setting('through-6', 'egressOnlyGatewayId', 'eigw-another', PRIVATE, 'Routes[::/0].EgressOnlyInternetGatewayId'),
  setting('table-10', 'routeTableId', 'rtb-another', SUBNET, 'RouteTableId'),
  setting('address', 'publicIpv4Pool', 'amazon', ADDRESS, 'PublicIpv4Pool'),
  setting('nat', 'allocationId', 'eipalloc-another', NAT, 'AllocationId'),
  setting('nat', 'connectivityType', 'private', NAT, 'ConnectivityType'),
  setting('flow', 'trafficType', 'REJECT', FLOW, 'TrafficType'),
  setting('flow', 'iamRoleArn', undefined, FLOW, 'DeliverLogsPermissionArn'),
  setting('flow', 'subnetId', 'subnet-1', FLOW, 'ResourceId', 'ResourceType', 'Watched'),
  setting('to-ssm', 'privateDnsEnabled', undefined, SSM, 'PrivateDnsEnabled'),
  setting(
    'to-ssm',
    'dnsOptions.privateDnsOnlyForInboundResolverEndpoint',
    true,
    SSM,
    'DnsOptions.PrivateDnsOnlyForInboundResolverEndpoint',
  ),
  setting('to-ssm', 'autoAccept', true, SSM, 'AutoAccept'),
  setting('to-storage', 'policy', undefined, STORAGE, 'PolicyDocument'),
  [
    'an address that is not retained as the template has it',
    (program) => {
      Object.assign(named(program, 'address'), { protect: true, retainOnDelete: true });
    },
    [
      [ADDRESS, 'retention.onDelete'],
      [ADDRESS, 'retention.onReplace'],
    ],
  ],
  [
    'a table of the gateway',
    (program) => {
      const { inputs } = named(program, 'table-10');
      Object.assign(inputs, { gatewayId: 'igw-1', subnetId: undefined });
    },
    [
      [PRIVATE, 'Gateways'],
      [SUBNET, 'RouteTableId'],
    ],
  ],
  [
    'an endpoint without a tag',
    (program) => {
      delete named(program, 'to-storage').inputs.tags.Name;
    },
    [
      ['AWS::EC2::VPCEndpoint eu-west-1 (unnamed to-storage)', ''],
      [STORAGE, ''],
    ],
  ],
  [
    'a zone of another region',
    (program) => {
      named(program, 'subnet-10').inputs.availabilityZone = 'zone-0-of-eu-central-1';
    },
    [[SUBNET, 'AvailabilityZone']],
  ],
];
