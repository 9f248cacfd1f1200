import { type CfnVPC, CfnVPCEndpoint } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { NetworkPlan } from '../../../core';
import { renderSecurityGroup } from '../security-groups';
import { named } from './named';
import type { RenderedZone } from './zone';

/** Endpoints of services: what instances ask of AWS does not leave the VPC. */
export function renderEndpoints(
  scope: Construct,
  plan: NetworkPlan,
  { ref: vpcId }: CfnVPC,
  zones: readonly RenderedZone[],
): void {
  const group = renderSecurityGroup(scope, 'EndpointSecurityGroup', vpcId, plan.endpointSecurityGroup);
  for (const { id, serviceName } of plan.gatewayEndpoints) {
    new CfnVPCEndpoint(scope, `GatewayEndpoint${id}`, {
      vpcId,
      serviceName,
      vpcEndpointType: 'Gateway',
      routeTableIds: zones.map(({ privateRouteTable }) => privateRouteTable.ref),
      tags: named(plan, id),
    });
  }
  for (const { id, serviceName } of plan.interfaceEndpoints) {
    new CfnVPCEndpoint(scope, `Endpoint${id}`, {
      vpcId,
      serviceName,
      vpcEndpointType: 'Interface',
      subnetIds: zones.map(({ privateSubnet }) => privateSubnet.ref),
      securityGroupIds: [group.attrGroupId],
      privateDnsEnabled: true,
      tags: named(plan, id),
    });
  }
}
