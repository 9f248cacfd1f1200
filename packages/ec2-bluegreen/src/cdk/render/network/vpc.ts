import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnInternetGateway, CfnRoute, CfnRouteTable, CfnVPC, CfnVPCGatewayAttachment } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { NetworkPlan } from '../../../core';
import { named } from './named';

/** The way from the public subnets to the internet. */
export interface RenderedGateway {
  readonly attachment: CfnVPCGatewayAttachment;
  readonly publicRouteTable: CfnRouteTable;
  readonly publicRoute: CfnRoute;
}

/** The VPC. What stands in it is kept on deletion, so it is. */
export function renderVpc(scope: Construct, plan: NetworkPlan): CfnVPC {
  const vpc = new CfnVPC(scope, 'Vpc', {
    cidrBlock: plan.cidr,
    // Interface endpoints with private names need both (AWS PrivateLink guide, "Access an AWS service").
    enableDnsSupport: true,
    enableDnsHostnames: true,
    tags: named(plan),
  });
  vpc.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return vpc;
}

/**
 * The internet gateway with the route of the public subnets. An accelerator needs the gateway too, for a load balancer with
 * private addresses (Global Accelerator Developer Guide, "Secure VPC connections").
 */
export function renderGateway(scope: Construct, plan: NetworkPlan, { ref: vpcId }: CfnVPC): RenderedGateway {
  const gateway = new CfnInternetGateway(scope, 'InternetGateway', { tags: named(plan) });
  const attachment = new CfnVPCGatewayAttachment(scope, 'GatewayAttachment', {
    vpcId,
    internetGatewayId: gateway.ref,
  });
  const publicRouteTable = new CfnRouteTable(scope, 'PublicRouteTable', { vpcId, tags: named(plan, 'public') });
  const publicRoute = new CfnRoute(scope, 'PublicRoute', {
    routeTableId: publicRouteTable.ref,
    destinationCidrBlock: '0.0.0.0/0',
    gatewayId: gateway.ref,
  });
  publicRoute.addResourceDependency(attachment);
  for (const kept of [gateway, attachment, publicRouteTable, publicRoute])
    kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return { attachment, publicRouteTable, publicRoute };
}
