import { type Mutant, type OpenTemplate, templateSetting as setting } from './mutations';

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

/** Changes of the VPC in the stack Main, with everything that has to be reported. */
export const vpcTemplateMutants: readonly Mutant<(template: OpenTemplate) => void>[] = [
  setting('Vpc', 'CidrBlock', '10.21.0.0/16', VPC),
  setting('Vpc', 'EnableDnsHostnames', undefined, VPC),
  setting('Vpc', 'EnableDnsSupport', false, VPC),
  setting('Subnet10', 'MapPublicIpOnLaunch', true, SUBNET),
  setting('Subnet10', 'AvailabilityZone', 'eu-west-1a', SUBNET),
  setting('Subnet10', 'PrivateDnsNameOptionsOnLaunch.HostnameType', 'ip-name', SUBNET),
  setting('Table10', 'RouteTableId', { Ref: 'Tablepublic' }, SUBNET),
  setting('Through', 'NatGatewayId', 'nat-0123456789abcdef0', PRIVATE, 'Routes[0.0.0.0/0].NatGatewayId'),
  setting('Address', 'PublicIpv4Pool', 'ipv4pool-ec2-1', ADDRESS),
  setting('Nat', 'ConnectivityType', 'private', NAT),
  setting('Nat', 'AllocationId', { Ref: 'Address' }, NAT),
  setting('Nat', 'MaxDrainDurationSeconds', 60, NAT),
  setting('FlowLog', 'TrafficType', 'REJECT', FLOW),
  setting('FlowLog', 'MaxAggregationInterval', undefined, FLOW),
  setting('FlowLog', 'ResourceType', 'Subnet', FLOW),
  setting('ToSsm', 'PrivateDnsEnabled', undefined, SSM),
  setting('ToSsm', 'DnsOptions.PrivateDnsOnlyForInboundResolverEndpoint', 'OnlyInboundResolver', SSM),
  setting('ToStorage', 'PolicyDocument.Statement.0.Action', 's3:*', STORAGE, ...actionsOf('s3:*')),
  setting('ToStorage', 'RouteTableIds', undefined, STORAGE),
  [
    'a gateway that is attached to nothing',
    ({ Resources }) => {
      delete Resources.Attachment;
    },
    [[GATEWAY, 'VpcId']],
  ],
  [
    'a gateway of another VPC',
    ({ Resources: { Attachment } }) => {
      Attachment.Properties.VpcId = 'vpc-another';
    },
    [[GATEWAY, 'VpcId']],
  ],
  [
    'a private VPN gateway',
    ({ Resources: { Attachment } }) => {
      Attachment.Properties = { VpcId: 'vpc-1', VpnGatewayId: 'vgw-1' };
    },
    [
      ['AWS::EC2::VPNGateway eu-west-1 vgw-1', ''],
      [GATEWAY, 'VpcId'],
    ],
  ],
  [
    'private subnets that go out by themselves',
    ({ Resources: { Through } }) => {
      Through.Properties.GatewayId = { Ref: 'Gateway' };
      delete Through.Properties.NatGatewayId;
    },
    [
      [PRIVATE, 'Routes[0.0.0.0/0].GatewayId'],
      [PRIVATE, 'Routes[0.0.0.0/0].NatGatewayId'],
    ],
  ],
  [
    'a route that is missing',
    ({ Resources }) => {
      delete Resources.Out;
    },
    [[PUBLIC, 'Routes']],
  ],
  [
    'two routes to one destination',
    ({ Resources }) => {
      const again = structuredClone(Resources.Out);
      Resources.Again = { ...again, Properties: { ...again.Properties, GatewayId: 'igw-another' } };
    },
    [[PUBLIC, 'Routes[0.0.0.0/0].GatewayId']],
  ],
  [
    'a subnet in two tables',
    ({ Resources }) => {
      const again = structuredClone(Resources.Table10);
      Resources.Again = { ...again, Properties: { ...again.Properties, RouteTableId: 'rtb-another' } };
    },
    [[SUBNET, 'RouteTableId']],
  ],
  [
    'a subnet without a tag, and what refers to it',
    ({ Resources: { Subnet11 } }) => {
      Subnet11.Properties.Tags = Subnet11.Properties.Tags.filter(({ Key }: { Key: string }) => Key !== 'Name');
    },
    [
      ['AWS::EC2::Subnet eu-west-1 (unnamed Subnet11)', ''],
      ['AWS::EC2::Subnet eu-west-1 sample-private-1', ''],
      ['output FrontSubnets', 'value'],
      ...['(unnamed Subnet11)', 'sample-private-1'].flatMap((name) => {
        const id = `SubnetId(AWS::EC2::Subnet eu-west-1 ${name})`;
        return [
          [SSM, `SubnetIds[${id}]`],
          ['AWS::AutoScaling::AutoScalingGroup eu-west-1 sample-fleet', `VPCZoneIdentifier[${id}]`],
          ['AWS::ElasticLoadBalancingV2::LoadBalancer eu-west-1 sample-web', `Subnets[${id}]`],
          ['AWS::ElasticLoadBalancingV2::LoadBalancer eu-west-1 sample-net', `SubnetMappings[{"SubnetId":"${id}"}]`],
        ] as const;
      }),
    ],
  ],
];

function actionsOf(action: string): string[] {
  return [`PolicyDocument.Statement.Images.Action[${action}]`, 'PolicyDocument.Statement.Images.Action[s3:GetObject]'];
}
