import * as ec2 from '@pulumi/aws/ec2';
import type { Site } from '@regionlift/migration/pulumi';
import type { EndpointPlan, NetworkPlan } from '../../../core';
import { renderSecurityGroup } from '../security-groups';
import { named } from './named';
import type { RenderedZone } from './zone';

/** Endpoints of services: what instances ask of AWS does not leave the VPC. */
export function renderEndpoints(
  site: Site,
  plan: NetworkPlan,
  { id: vpcId }: ec2.Vpc,
  zones: readonly RenderedZone[],
): void {
  const { region, child } = site;
  const group = renderSecurityGroup(site, 'endpoint-security-group', vpcId, plan.endpointSecurityGroup, child);
  for (const endpoint of plan.gatewayEndpoints) {
    new ec2.VpcEndpoint(
      `${site.name}-gateway-endpoint-${idOf(endpoint)}`,
      {
        region,
        vpcId,
        serviceName: endpoint.serviceName,
        vpcEndpointType: 'Gateway',
        routeTableIds: zones.map(({ privateRouteTable }) => privateRouteTable.id),
        tags: named(site, plan, endpoint.id),
      },
      child,
    );
  }
  for (const endpoint of plan.interfaceEndpoints) {
    new ec2.VpcEndpoint(
      `${site.name}-endpoint-${idOf(endpoint)}`,
      {
        region,
        vpcId,
        serviceName: endpoint.serviceName,
        vpcEndpointType: 'Interface',
        subnetIds: zones.map(({ privateSubnet }) => privateSubnet.id),
        securityGroupIds: [group.id],
        privateDnsEnabled: true,
        tags: named(site, plan, endpoint.id),
      },
      child,
    );
  }
}

const idOf = ({ id }: EndpointPlan): string => id.toLowerCase();
