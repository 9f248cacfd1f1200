import * as ec2 from '@pulumi/aws/ec2';
import { getAvailabilityZonesOutput } from '@pulumi/aws/getAvailabilityZones';
import type * as pulumi from '@pulumi/pulumi';
import * as sample from './fleet';
import { account, region, tags } from './workload';

/** A VPC of a public and a private subnet in two zones, with a way out, flow logs and endpoints. */
export function vpcWith(groupId: pulumi.Input<string>): { vpc: ec2.Vpc; subnets: ec2.Subnet[] } {
  const vpc = new ec2.Vpc('vpc', { region, cidrBlock: sample.cidr, enableDnsHostnames: true, tags: named('vpc') });
  const gateway = new ec2.InternetGateway('gateway', { region, vpcId: vpc.id, tags: named('gateway') });
  const open = new ec2.RouteTable('open', {
    region,
    vpcId: vpc.id,
    routes: [{ cidrBlock: '0.0.0.0/0', gatewayId: gateway.id }],
    tags: named('public'),
  });
  const closed = new ec2.RouteTable('closed', { region, vpcId: vpc.id, tags: named('private') });
  const publics = indexes.map((index) => subnetIn(vpc, open, `public-${index}`, index));
  const privates = indexes.map((index) => subnetIn(vpc, closed, `private-${index}`, index + 10));
  const address = new ec2.Eip('address', { region, domain: 'vpc', tags: named('nat') });
  const nat = new ec2.NatGateway('nat', {
    region,
    allocationId: address.allocationId,
    subnetId: (publics[0] as ec2.Subnet).id,
    connectivityType: 'public',
    tags: named('nat'),
  });
  const from = { region, routeTableId: closed.id };
  new ec2.Route('through', { ...from, destinationCidrBlock: '0.0.0.0/0', natGatewayId: nat.id });
  new ec2.Route('through-6', {
    ...from,
    destinationIpv6CidrBlock: '::/0',
    egressOnlyGatewayId: 'eigw-0123456789abcdef0',
  });
  new ec2.FlowLog('flow', {
    region,
    vpcId: vpc.id,
    trafficType: 'ALL',
    logDestination: `arn:aws:logs:eu-west-1:${account}:log-group:/sample/flow`,
    iamRoleArn: `arn:aws:iam::${account}:role/flow`,
    maxAggregationInterval: 60,
    tags: named('flow'),
  });
  endpoints(vpc, privates, closed, groupId);
  return { vpc, subnets: privates };
}

function endpoints(vpc: ec2.Vpc, subnets: ec2.Subnet[], table: ec2.RouteTable, groupId: pulumi.Input<string>): void {
  new ec2.VpcEndpoint('to-ssm', {
    region,
    vpcId: vpc.id,
    serviceName: 'com.amazonaws.eu-west-1.ssm',
    vpcEndpointType: 'Interface',
    privateDnsEnabled: true,
    subnetIds: subnets.map((subnet) => subnet.id),
    securityGroupIds: [groupId],
    dnsOptions: { dnsRecordIpType: 'ipv4', privateDnsOnlyForInboundResolverEndpoint: false },
    tags: named('ssm'),
  });
  new ec2.VpcEndpoint('to-storage', {
    region,
    vpcId: vpc.id,
    serviceName: 'com.amazonaws.eu-west-1.s3',
    vpcEndpointType: 'Gateway',
    routeTableIds: [table.id],
    policy: JSON.stringify(sample.endpointPolicy),
    tags: named('storage'),
  });
}

function subnetIn(vpc: ec2.Vpc, table: ec2.RouteTable, name: string, index: number): ec2.Subnet {
  const zones = getAvailabilityZonesOutput({ region, state: 'available' });
  const subnet = new ec2.Subnet(`subnet-${index}`, {
    region,
    vpcId: vpc.id,
    availabilityZone: zones.names.apply((names) => names[index % 10] as string),
    cidrBlock: sample.subnetCidr(index),
    privateDnsHostnameTypeOnLaunch: 'resource-name',
    enableResourceNameDnsARecordOnLaunch: true,
    tags: named(name),
  });
  new ec2.RouteTableAssociation(`table-${index}`, { region, subnetId: subnet.id, routeTableId: table.id });
  return subnet;
}

const indexes = [...Array(sample.zoneCount).keys()];

const named = (name: string) => ({ ...tags, Name: `sample-${name}` });
