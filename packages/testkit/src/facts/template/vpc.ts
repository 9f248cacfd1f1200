import { adds, type TemplateAdapter } from './adapter';

/** `AWS::EC2::VPCGatewayAttachment`: what a program says on the gateway itself. */
export const gatewayAttachment: TemplateAdapter = (resource) => {
  const { InternetGatewayId, VpnGatewayId, ...rest } = resource.properties;
  const to =
    InternetGatewayId === undefined
      ? { kind: 'AWS::EC2::VPNGateway', name: VpnGatewayId }
      : { kind: 'AWS::EC2::InternetGateway', name: InternetGatewayId };
  return [adds(resource, to, 'VpcId', rest)];
};

/** `AWS::EC2::Route`: by its destination, of which a table has each once. */
export const route: TemplateAdapter = (resource) => {
  const { RouteTableId, DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId, ...target } =
    resource.properties;
  const destination = DestinationCidrBlock ?? DestinationIpv6CidrBlock ?? DestinationPrefixListId;
  return [
    adds(resource, { kind: 'AWS::EC2::RouteTable', name: RouteTableId }, 'Routes', {
      Routes: { [String(destination)]: target },
    }),
  ];
};

/** `AWS::EC2::SubnetRouteTableAssociation`: a subnet has one table. */
export const association: TemplateAdapter = (resource) => {
  const { SubnetId, ...rest } = resource.properties;
  return [adds(resource, { kind: 'AWS::EC2::Subnet', name: SubnetId }, 'RouteTableId', rest)];
};
