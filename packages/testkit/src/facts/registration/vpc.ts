import { adds, declares, pascal, type Registration, type RegistrationAdapter, spelled, withoutIdle } from './adapter';

type Inputs = Readonly<Record<string, unknown>>;

/** AWS gives no names to what makes up a VPC: the tag stands for one. */
export const BY_TAG = { nameInput: 'tags.Name' } as const;

/** `aws:ec2/vpc:Vpc` */
export const vpc = idle(
  spelled(
    'AWS::EC2::VPC',
    {},
    {
      ...BY_TAG,
      outputs: { defaultSecurityGroupId: 'DefaultSecurityGroup', defaultNetworkAclId: 'DefaultNetworkAcl' },
    },
  ),
  { assignGeneratedIpv6CidrBlock: false, enableNetworkAddressUsageMetrics: false },
);

/** `aws:ec2/subnet:Subnet`: the names that instances get are one property of a template. */
export const subnet: RegistrationAdapter = {
  ...BY_TAG,
  kind: 'AWS::EC2::Subnet',
  read: (registration) => {
    const {
      enableResourceNameDnsAaaaRecordOnLaunch: aaaa,
      enableResourceNameDnsARecordOnLaunch: a,
      privateDnsHostnameTypeOnLaunch: HostnameType,
      ...inputs
    } = withoutIdle(registration.inputs, { mapCustomerOwnedIpOnLaunch: false });
    const names = { EnableResourceNameDnsAAAARecord: aaaa, EnableResourceNameDnsARecord: a, HostnameType };
    const stated = Object.values(names).some((value) => value !== undefined);
    return [
      declares(registration, {
        ...(pascal(inputs) as Inputs),
        ...(stated && { PrivateDnsNameOptionsOnLaunch: names }),
      }),
    ];
  },
};

/** `aws:ec2/internetGateway:InternetGateway`: attached to the VPC that it names. */
export const internetGateway = spelled('AWS::EC2::InternetGateway', {}, BY_TAG);

/** `aws:ec2/internetGatewayAttachment:InternetGatewayAttachment` */
export const gatewayAttachment: RegistrationAdapter = {
  read: (registration) => {
    const { internetGatewayId: name, ...rest } = registration.inputs;
    return [adds(registration, { kind: 'AWS::EC2::InternetGateway', name }, 'VpcId', pascal(rest) as Inputs)];
  },
};

/** `aws:ec2/routeTable:RouteTable`, with the routes that stand inline. */
export const routeTable: RegistrationAdapter = {
  ...BY_TAG,
  kind: 'AWS::EC2::RouteTable',
  read: (registration) => {
    const { routes, ...inputs } = registration.inputs;
    const Routes = Object.assign({}, ...((routes ?? []) as Inputs[]).map(routeOf)) as Inputs;
    return [declares(registration, { ...(pascal(inputs) as Inputs), ...(routes !== undefined && { Routes }) })];
  },
};

/** `aws:ec2/route:Route` */
export const route: RegistrationAdapter = {
  read: (registration) => {
    const { routeTableId: name, ...rest } = registration.inputs;
    return [adds(registration, { kind: 'AWS::EC2::RouteTable', name }, 'Routes', { Routes: routeOf(rest) })];
  },
};

/** `aws:ec2/routeTableAssociation:RouteTableAssociation`, of a subnet or of a gateway. */
export const association: RegistrationAdapter = {
  read: (registration) => {
    const { subnetId, gatewayId, routeTableId } = registration.inputs;
    return subnetId === undefined
      ? [ofGateway(registration, gatewayId, routeTableId)]
      : [
          adds(registration, { kind: 'AWS::EC2::Subnet', name: subnetId }, 'RouteTableId', {
            RouteTableId: routeTableId,
          }),
        ];
  },
};

/** `aws:ec2/eip:Eip`: its id is what a template calls `AllocationId`. */
export const address = spelled('AWS::EC2::EIP', { instance: 'InstanceId' }, { ...BY_TAG, id: 'AllocationId' });

/** `aws:ec2/natGateway:NatGateway` */
export const natGateway = spelled('AWS::EC2::NatGateway', { privateIp: 'PrivateIpAddress' }, BY_TAG);

const ofGateway = (registration: Registration, gateway: unknown, table: unknown) =>
  adds(registration, { kind: 'AWS::EC2::RouteTable', name: table }, 'Gateways', { Gateways: [gateway] });

/** A route by its destination, which is spelled in two ways. */
function routeOf(given: Inputs): Inputs {
  const {
    cidrBlock,
    destinationCidrBlock = cidrBlock,
    ipv6CidrBlock,
    destinationIpv6CidrBlock = ipv6CidrBlock,
    destinationPrefixListId,
    ...target
  } = given;
  const destination = destinationCidrBlock ?? destinationIpv6CidrBlock ?? destinationPrefixListId;
  return { [String(destination)]: pascal(target, { egressOnlyGatewayId: 'EgressOnlyInternetGatewayId' }) };
}

/** An adapter that leaves out flags of the provider as long as they say what happens anyway. */
function idle(adapter: RegistrationAdapter, flags: Inputs): RegistrationAdapter {
  return {
    ...adapter,
    read: (registration) => adapter.read({ ...registration, inputs: withoutIdle(registration.inputs, flags) }),
  };
}
