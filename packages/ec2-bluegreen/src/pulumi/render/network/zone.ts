import * as ec2 from '@pulumi/aws/ec2';
import * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { NetworkPlan, ZonePlan } from '../../../core';
import { named } from './named';
import type { RenderedGateway } from './vpc';

/** What of a zone others refer to. Who takes the id of a subnet waits for what leads out of it. */
export interface RenderedZone {
  readonly publicSubnetId: pulumi.Output<string>;
  readonly privateSubnetId: pulumi.Output<string>;
  readonly privateSubnet: ec2.Subnet;
  readonly privateRouteTable: ec2.RouteTable;
  /** Of the NAT gateway that stands in the zone. */
  readonly natIpAddress?: pulumi.Output<string>;
}

/** The zones of a network. Subnets stay with the VPC when the stack goes; the ways out of private ones do not. */
export function renderZones(
  site: Site,
  plan: NetworkPlan,
  vpc: ec2.Vpc,
  gateway: RenderedGateway,
): readonly RenderedZone[] {
  const subnets = plan.zones.map((zone) => ({ zone, ...renderSubnets(site, plan, zone, vpc, gateway) }));
  const nats = new Map(
    subnets
      .filter(({ zone }) => plan.zones.some(({ natIn }) => natIn === zone.letter))
      .map(({ zone, publicSubnet }) => [zone.letter, renderNat(site, plan, zone.letter, publicSubnet, gateway)]),
  );
  return subnets.map(({ zone, publicSubnet, publicAssociation, privateSubnet, ...rest }) => {
    const route = renderPrivateRoute(site, zone, rest.privateRouteTable, nats.get(zone.natIn)?.gateway);
    const nat = nats.get(zone.letter);
    return {
      publicSubnetId: idAfter(publicSubnet, publicAssociation, gateway.publicRoute),
      privateSubnetId: idAfter(privateSubnet, rest.privateAssociation, route),
      privateSubnet,
      privateRouteTable: rest.privateRouteTable,
      ...(nat && { natIpAddress: nat.address.publicIp }),
    };
  });
}

/** Elastic Load Balancing refuses a subnet without a way to the internet, and instances that boot before it reach nobody. */
const idAfter = ({ id }: ec2.Subnet, ...ways: pulumi.CustomResource[]): pulumi.Output<string> =>
  pulumi.all([id, ...ways.map((way) => way.id)]).apply(([known]) => String(known));

function renderSubnets(
  site: Site,
  plan: NetworkPlan,
  { letter, availabilityZone, publicCidr, privateCidr }: ZonePlan,
  { id: vpcId }: ec2.Vpc,
  { publicRouteTable }: RenderedGateway,
) {
  const { region, child, stateful } = site;
  const id = `-${letter.toLowerCase()}`;
  const subnet = (kind: 'public' | 'private', cidrBlock: string) =>
    new ec2.Subnet(
      `${site.name}-${kind}-subnet${id}`,
      {
        region,
        vpcId,
        availabilityZone,
        cidrBlock,
        mapPublicIpOnLaunch: false,
        tags: named(site, plan, kind, letter),
      },
      stateful,
    );
  const associate = (kind: 'public' | 'private', { id: subnetId }: ec2.Subnet, { id: routeTableId }: ec2.RouteTable) =>
    new ec2.RouteTableAssociation(
      `${site.name}-${kind}-subnet${id}-association`,
      { region, subnetId, routeTableId },
      kind === 'public' ? stateful : child,
    );

  const publicSubnet = subnet('public', publicCidr);
  const publicAssociation = associate('public', publicSubnet, publicRouteTable);
  const privateSubnet = subnet('private', privateCidr);
  const privateRouteTable = new ec2.RouteTable(
    `${site.name}-private-route-table${id}`,
    { region, vpcId, tags: named(site, plan, 'private', letter) },
    child,
  );
  const privateAssociation = associate('private', privateSubnet, privateRouteTable);
  return { publicSubnet, publicAssociation, privateSubnet, privateRouteTable, privateAssociation };
}

const renderPrivateRoute = (
  { name, region, child }: Site,
  { letter }: ZonePlan,
  { id: routeTableId }: ec2.RouteTable,
  nat: ec2.NatGateway | undefined,
): ec2.Route =>
  new ec2.Route(
    `${name}-private-route-${letter.toLowerCase()}`,
    { region, routeTableId, destinationCidrBlock: '0.0.0.0/0', ...(nat && { natGatewayId: nat.id }) },
    child,
  );

/** "It's recommended to denote that the NAT Gateway depends on the Internet Gateway for the VPC" (`aws.ec2.NatGateway`). */
function renderNat(
  site: Site,
  plan: NetworkPlan,
  letter: string,
  { id: subnetId }: ec2.Subnet,
  { attachment, publicRoute }: RenderedGateway,
) {
  const { name, region, child } = site;
  const tags = named(site, plan, 'nat', letter);
  const id = letter.toLowerCase();
  const address = new ec2.Eip(
    `${name}-nat-address-${id}`,
    { region, domain: 'vpc', tags },
    { ...child, dependsOn: [attachment] },
  );
  const gateway = new ec2.NatGateway(
    `${name}-nat-gateway-${id}`,
    { region, subnetId, allocationId: address.allocationId, connectivityType: 'public', tags },
    { ...child, dependsOn: [attachment, publicRoute] },
  );
  return { address, gateway };
}
