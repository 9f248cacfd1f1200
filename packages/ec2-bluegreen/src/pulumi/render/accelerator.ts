import * as globalaccelerator from '@pulumi/aws/globalaccelerator';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { type AcceleratorPlan, type EndpointGroupDeclaration, endpointGroupsOf, type FleetPlan } from '../../core';

/** What clients are moved by. */
export interface RenderedAccelerator {
  /** Undefined when the accelerator exists already. */
  readonly accelerator?: globalaccelerator.Accelerator;
  /** ARNs of the endpoint groups; undefined when the program has that of the source no more. */
  readonly endpointGroups?: { readonly source: pulumi.Input<string>; readonly target: pulumi.Input<string> };
}

/**
 * The accelerator in front of both regions (EC2-1). All of it is kept on deletion: without it no client finds either fleet.
 * The group of the source leaves the program with FINALISED, and stays behind without an endpoint. Global Accelerator has no
 * region.
 */
export function renderAccelerator(
  site: Site,
  plan: FleetPlan,
  declared: AcceleratorPlan,
  targetLoadBalancerArn: pulumi.Input<string>,
): RenderedAccelerator {
  const own = declared.existing ? undefined : renderOwn(site, declared);
  const listenerArn = declared.existing?.listenerArn ?? own?.listener.arn ?? '';
  const groups = new Map(
    endpointGroupsOf(plan).map((group) => [
      group.side,
      renderGroup(
        site,
        group,
        listenerArn,
        group.side === 'SOURCE' ? plan.source.loadBalancerArn : targetLoadBalancerArn,
      ),
    ]),
  );
  const [source, target] = [declared.existing?.sourceEndpointGroupArn ?? groups.get('SOURCE'), groups.get('TARGET')];
  return {
    ...(own && { accelerator: own.accelerator }),
    ...(source && target && { endpointGroups: { source, target } }),
  };
}

/**
 * An endpoint group as it is created. From then on dials and endpoints are the runtime's: whatever an update changes, the provider
 * sends the dial and the endpoints of its state along (terraform-provider-aws,
 * `internal/service/globalaccelerator/endpoint_group.go`), so none is ever due, also after a refresh.
 */
function renderGroup(
  { name, stateful, setting }: Site,
  { side, region, dialPercent, weight, clientIpPreserved }: EndpointGroupDeclaration,
  listenerArn: pulumi.Input<string>,
  endpointId: pulumi.Input<string>,
): pulumi.Output<string> {
  const isSource = side === 'SOURCE';
  const group = new globalaccelerator.EndpointGroup(
    `${name}-${isSource ? 'source' : 'target'}-endpoint-group`,
    {
      listenerArn,
      endpointGroupRegion: region,
      trafficDialPercentage: dialPercent,
      endpointConfigurations: [{ endpointId, weight, clientIpPreservationEnabled: clientIpPreserved }],
    },
    // What is protected cannot leave the program, and that of the source does.
    { ...(isSource ? setting : stateful), ignoreChanges: ['trafficDialPercentage', 'endpointConfigurations'] },
  );
  return group.arn;
}

function renderOwn({ name, tags, stateful }: Site, declared: AcceleratorPlan) {
  const accelerator = new globalaccelerator.Accelerator(
    `${name}-accelerator`,
    {
      name: declared.name,
      enabled: true,
      ipAddressType: 'IPV4',
      ...(declared.ipAddresses.length > 0 && { ipAddresses: [...declared.ipAddresses] }),
      tags,
    },
    stateful,
  );
  const listener = new globalaccelerator.Listener(
    `${name}-accelerator-listener`,
    {
      acceleratorArn: accelerator.arn,
      protocol: 'TCP',
      portRanges: declared.ports.map((port) => ({ fromPort: port, toPort: port })),
      clientAffinity: 'NONE',
    },
    stateful,
  );
  return { accelerator, listener };
}
