import { Fn, type Stack } from 'aws-cdk-lib';
import {
  CfnEIP,
  CfnFlowLog,
  CfnInternetGateway,
  CfnNatGateway,
  CfnRoute,
  CfnRouteTable,
  CfnSubnet,
  CfnSubnetRouteTableAssociation,
  CfnVPC,
  CfnVPCEndpoint,
  CfnVPCGatewayAttachment,
} from 'aws-cdk-lib/aws-ec2';
import * as sample from './fleet';
import { account } from './workload';

/** A VPC of a public and a private subnet in two zones, with a way out, flow logs and endpoints. */
export function vpcWith(stack: Stack, groupId: string): { vpc: CfnVPC; subnets: CfnSubnet[] } {
  const vpc = new CfnVPC(stack, 'Vpc', { cidrBlock: sample.cidr, enableDnsHostnames: true, tags: named('vpc') });
  const gateway = new CfnInternetGateway(stack, 'Gateway', { tags: named('gateway') });
  new CfnVPCGatewayAttachment(stack, 'Attachment', { vpcId: vpc.ref, internetGatewayId: gateway.ref });
  const open = tableOf(stack, vpc, 'public');
  new CfnRoute(stack, 'Out', { routeTableId: open.ref, destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway.ref });
  const closed = tableOf(stack, vpc, 'private');
  const publics = indexes.map((index) => subnetIn(stack, vpc, open, `public-${index}`, index));
  const privates = indexes.map((index) => subnetIn(stack, vpc, closed, `private-${index}`, index + 10));
  const address = new CfnEIP(stack, 'Address', { domain: 'vpc', tags: named('nat') });
  const nat = new CfnNatGateway(stack, 'Nat', {
    allocationId: address.attrAllocationId,
    subnetId: (publics[0] as CfnSubnet).attrSubnetId,
    tags: named('nat'),
  });
  new CfnRoute(stack, 'Through', {
    routeTableId: closed.ref,
    destinationCidrBlock: '0.0.0.0/0',
    natGatewayId: nat.ref,
  });
  new CfnRoute(stack, 'Through6', {
    routeTableId: closed.attrRouteTableId,
    destinationIpv6CidrBlock: '::/0',
    egressOnlyInternetGatewayId: 'eigw-0123456789abcdef0',
  });
  new CfnFlowLog(stack, 'FlowLog', {
    resourceId: vpc.ref,
    resourceType: 'VPC',
    trafficType: 'ALL',
    logDestinationType: 'cloud-watch-logs',
    logDestination: `arn:aws:logs:eu-west-1:${account}:log-group:/sample/flow`,
    deliverLogsPermissionArn: `arn:aws:iam::${account}:role/flow`,
    maxAggregationInterval: 60,
    tags: named('flow'),
  });
  endpoints(stack, vpc, privates, closed, groupId);
  return { vpc, subnets: privates };
}

function endpoints(stack: Stack, vpc: CfnVPC, subnets: CfnSubnet[], table: CfnRouteTable, groupId: string): void {
  new CfnVPCEndpoint(stack, 'ToSsm', {
    vpcId: vpc.ref,
    serviceName: 'com.amazonaws.eu-west-1.ssm',
    vpcEndpointType: 'Interface',
    privateDnsEnabled: true,
    subnetIds: subnets.map((subnet) => subnet.ref),
    securityGroupIds: [groupId],
    dnsOptions: { dnsRecordIpType: 'ipv4', privateDnsOnlyForInboundResolverEndpoint: 'AllResolvers' },
    tags: named('ssm'),
  });
  new CfnVPCEndpoint(stack, 'ToStorage', {
    vpcId: vpc.ref,
    serviceName: 'com.amazonaws.eu-west-1.s3',
    routeTableIds: [table.ref],
    policyDocument: sample.endpointPolicy,
    tags: named('storage'),
  });
}

function subnetIn(stack: Stack, vpc: CfnVPC, table: CfnRouteTable, name: string, index: number): CfnSubnet {
  const subnet = new CfnSubnet(stack, `Subnet${index}`, {
    vpcId: vpc.ref,
    availabilityZone: Fn.select(index % 10, Fn.getAzs()),
    cidrBlock: sample.subnetCidr(index),
    mapPublicIpOnLaunch: false,
    privateDnsNameOptionsOnLaunch: { HostnameType: 'resource-name', EnableResourceNameDnsARecord: true },
    tags: named(name),
  });
  new CfnSubnetRouteTableAssociation(stack, `Table${index}`, { subnetId: subnet.ref, routeTableId: table.ref });
  return subnet;
}

const tableOf = (stack: Stack, vpc: CfnVPC, name: string) =>
  new CfnRouteTable(stack, `Table-${name}`, { vpcId: vpc.attrVpcId, tags: named(name) });

const indexes = [...Array(sample.zoneCount).keys()];

const named = (name: string) => [{ key: 'Name', value: `sample-${name}` }];
