import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnAccelerator, CfnEndpointGroup, CfnListener } from 'aws-cdk-lib/aws-globalaccelerator';
import type { Construct } from 'constructs';
import { type AcceleratorPlan, endpointGroupsOf, type FleetPlan } from '../../core';

/** What clients are moved by. */
export interface RenderedAccelerator {
  /** Undefined when the accelerator exists already. */
  readonly accelerator?: CfnAccelerator;
  /** ARNs of the endpoint groups; undefined when the program has that of the source no more. */
  readonly endpointGroups?: { readonly source: string; readonly target: string };
}

/**
 * The accelerator in front of both regions (EC2-1). All of it is kept on deletion: without it no client finds either fleet.
 * The group of the source leaves the program with FINALISED, and stays behind without an endpoint.
 *
 * The handler of `AWS::GlobalAccelerator::EndpointGroup` sends every dial again when any property of a group changes
 * (`UpdateHandler`), so nothing here depends on anything that a phase before FINALISED changes.
 */
export function renderAccelerator(
  scope: Construct,
  plan: FleetPlan,
  declared: AcceleratorPlan,
  targetLoadBalancerArn: string,
): RenderedAccelerator {
  const own = declared.existing ? undefined : renderOwn(scope, declared);
  const listenerArn = declared.existing?.listenerArn ?? own?.listener.attrListenerArn ?? '';
  const groups = new Map(
    endpointGroupsOf(plan).map((group) => [
      group.side,
      renderGroup(
        scope,
        group,
        listenerArn,
        group.side === 'SOURCE' ? plan.source.loadBalancerArn : targetLoadBalancerArn,
      ),
    ]),
  );
  const [source, target] = [declared.existing?.sourceEndpointGroupArn ?? groups.get('SOURCE'), groups.get('TARGET')];
  return { accelerator: own?.accelerator, endpointGroups: source && target ? { source, target } : undefined };
}

function renderGroup(scope: Construct, plan: EndpointGroupPlan, listenerArn: string, endpointId: string): string {
  const group = new CfnEndpointGroup(scope, plan.side === 'SOURCE' ? 'SourceEndpointGroup' : 'TargetEndpointGroup', {
    listenerArn,
    endpointGroupRegion: plan.region,
    trafficDialPercentage: plan.dialPercent,
    endpointConfigurations: [{ endpointId, weight: plan.weight, clientIpPreservationEnabled: plan.clientIpPreserved }],
  });
  group.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return group.attrEndpointGroupArn;
}

type EndpointGroupPlan = ReturnType<typeof endpointGroupsOf>[number];

function renderOwn(scope: Construct, { name, ipAddresses, ports }: AcceleratorPlan) {
  const accelerator = new CfnAccelerator(scope, 'Accelerator', {
    name,
    enabled: true,
    ipAddressType: 'IPV4',
    ipAddresses: ipAddresses.length > 0 ? [...ipAddresses] : undefined,
  });
  const listener = new CfnListener(scope, 'AcceleratorListener', {
    acceleratorArn: accelerator.attrAcceleratorArn,
    protocol: 'TCP',
    portRanges: ports.map((port) => ({ fromPort: port, toPort: port })),
    clientAffinity: 'NONE',
  });
  for (const kept of [accelerator, listener]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return { accelerator, listener };
}
