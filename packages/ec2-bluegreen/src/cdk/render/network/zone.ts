import { type CfnResource, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  CfnEIP,
  CfnNatGateway,
  CfnRoute,
  CfnRouteTable,
  CfnSubnet,
  CfnSubnetRouteTableAssociation,
  type CfnVPC,
} from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { NetworkPlan, ZonePlan } from '../../../core';
import { named } from './named';
import type { RenderedGateway } from './vpc';

/** What of a zone others refer to. */
export interface RenderedZone {
  readonly publicSubnet: CfnSubnet;
  readonly privateSubnet: CfnSubnet;
  readonly privateRouteTable: CfnRouteTable;
  readonly publicAssociation: CfnSubnetRouteTableAssociation;
  readonly privateAssociation: CfnSubnetRouteTableAssociation;
}

/** The zones, and the addresses from which their private subnets reach others. */
export interface RenderedZones {
  readonly zones: readonly RenderedZone[];
  readonly natIpAddresses: string[];
  /** Without these a subnet is there and leads nowhere. */
  readonly publicWays: readonly CfnResource[];
  readonly privateWays: readonly CfnResource[];
}

/** A NAT gateway with its address. */
interface RenderedNat {
  readonly gateway: CfnNatGateway;
  readonly address: CfnEIP;
}

/** The zones of a network. Subnets stay with the VPC when the stack goes; the ways out of private ones do not. */
export function renderZones(scope: Construct, plan: NetworkPlan, vpc: CfnVPC, gateway: RenderedGateway): RenderedZones {
  const zones = plan.zones.map((zone) => renderSubnets(scope, plan, zone, vpc, gateway.publicRouteTable));
  const nats = new Map(
    plan.zones.flatMap(({ letter }, index) => {
      const subnet = zones[index]?.publicSubnet;
      const serves = plan.zones.some(({ natIn }) => natIn === letter);
      return subnet && serves ? [[letter, renderNat(scope, plan, letter, subnet, gateway)] as const] : [];
    }),
  );
  const routes = plan.zones.map(
    ({ letter, natIn }, index) =>
      new CfnRoute(scope, `PrivateRoute${letter}`, {
        routeTableId: zones[index]?.privateRouteTable.ref ?? '',
        destinationCidrBlock: '0.0.0.0/0',
        natGatewayId: nats.get(natIn)?.gateway.ref,
      }),
  );
  return {
    zones,
    natIpAddresses: [...nats.values()].map(({ address }) => address.attrPublicIp),
    publicWays: [gateway.publicRoute, ...zones.map(({ publicAssociation }) => publicAssociation)],
    privateWays: [...routes, ...zones.map(({ privateAssociation }) => privateAssociation)],
  };
}

function renderSubnets(
  scope: Construct,
  plan: NetworkPlan,
  { letter, availabilityZone, publicCidr, privateCidr }: ZonePlan,
  vpc: CfnVPC,
  publicRouteTable: CfnRouteTable,
): RenderedZone {
  const subnet = (kind: 'Public' | 'Private', cidrBlock: string) => {
    const rendered = new CfnSubnet(scope, `${kind}Subnet${letter}`, {
      vpcId: vpc.ref,
      availabilityZone,
      cidrBlock,
      mapPublicIpOnLaunch: false,
      tags: named(plan, kind.toLowerCase(), letter),
    });
    rendered.applyRemovalPolicy(RemovalPolicy.RETAIN);
    acknowledgeZone(rendered);
    return rendered;
  };
  const associate = (kind: 'Public' | 'Private', { ref: subnetId }: CfnSubnet, { ref: routeTableId }: CfnRouteTable) =>
    new CfnSubnetRouteTableAssociation(scope, `${kind}Subnet${letter}Association`, { subnetId, routeTableId });

  const publicSubnet = subnet('Public', publicCidr);
  const publicAssociation = associate('Public', publicSubnet, publicRouteTable);
  publicAssociation.applyRemovalPolicy(RemovalPolicy.RETAIN);
  const privateSubnet = subnet('Private', privateCidr);
  const privateRouteTable = new CfnRouteTable(scope, `PrivateRouteTable${letter}`, {
    vpcId: vpc.ref,
    tags: named(plan, 'private', letter),
  });
  const privateAssociation = associate('Private', privateSubnet, privateRouteTable);
  return { publicSubnet, privateSubnet, privateRouteTable, publicAssociation, privateAssociation };
}

/** A zone that CloudFormation picked could be another one with the next deployment, and a subnet of another zone is another. */
function acknowledgeZone(subnet: CfnSubnet): void {
  Validations.of(subnet).acknowledge({
    id: 'CloudFormation-Validate::W3010',
    reason: 'The zones are named by the user, and stay.',
  });
  subnet.addMetadata('cfn-lint', { config: { ignore_checks: ['W3010'] } });
}

function renderNat(
  scope: Construct,
  plan: NetworkPlan,
  letter: string,
  { ref: subnetId }: CfnSubnet,
  gateway: RenderedGateway,
): RenderedNat {
  const tags = named(plan, 'nat', letter);
  const address = new CfnEIP(scope, `NatAddress${letter}`, { domain: 'vpc', tags });
  const nat = new CfnNatGateway(scope, `NatGateway${letter}`, {
    subnetId,
    allocationId: address.attrAllocationId,
    connectivityType: 'public',
    tags,
  });
  // Both need the gateway, and do not name it: "If you define an Elastic IP address and associate it with a VPC that is
  // defined in the same template, you must declare a dependency on the VPC-gateway attachment" (AWS::EC2::EIP).
  for (const one of [address, nat]) one.addResourceDependency(gateway.attachment);
  nat.addResourceDependency(gateway.publicRoute);
  return { gateway: nat, address };
}
