import * as ec2 from '@pulumi/aws/ec2';
import type { Site } from '@regionlift/migration/pulumi';
import type { NetworkPlan } from '../../../core';
import { named } from './named';

/** The way from the public subnets to the internet. */
export interface RenderedGateway {
  readonly attachment: ec2.InternetGatewayAttachment;
  readonly publicRouteTable: ec2.RouteTable;
  readonly publicRoute: ec2.Route;
}

/** The VPC. What stands in it is kept on deletion, so it is. */
export const renderVpc = (site: Site, plan: NetworkPlan): ec2.Vpc =>
  new ec2.Vpc(
    `${site.name}-vpc`,
    {
      region: site.region,
      cidrBlock: plan.cidr,
      // Interface endpoints with private names need both (AWS PrivateLink guide, "Access an AWS service").
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: named(site, plan),
    },
    site.stateful,
  );

/**
 * The internet gateway with the route of the public subnets. An accelerator needs the gateway too, for a load balancer with
 * private addresses (Global Accelerator Developer Guide, "Secure VPC connections").
 */
export function renderGateway(site: Site, plan: NetworkPlan, { id: vpcId }: ec2.Vpc): RenderedGateway {
  const { name, region, stateful } = site;
  const gateway = new ec2.InternetGateway(`${name}-internet-gateway`, { region, tags: named(site, plan) }, stateful);
  const attachment = new ec2.InternetGatewayAttachment(
    `${name}-gateway-attachment`,
    { region, vpcId, internetGatewayId: gateway.id },
    stateful,
  );
  const publicRouteTable = new ec2.RouteTable(
    `${name}-public-route-table`,
    { region, vpcId, tags: named(site, plan, 'public') },
    stateful,
  );
  const publicRoute = new ec2.Route(
    `${name}-public-route`,
    { region, routeTableId: publicRouteTable.id, destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway.id },
    { ...stateful, dependsOn: [attachment] },
  );
  return { attachment, publicRouteTable, publicRoute };
}
