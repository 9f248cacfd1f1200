import {
  AddEndpointsCommand,
  DescribeAcceleratorCommand,
  DescribeEndpointGroupCommand,
  type EndpointDescription,
  type EndpointGroup,
  type GlobalAcceleratorClient,
  RemoveEndpointsCommand,
  UpdateEndpointGroupCommand,
} from '@aws-sdk/client-global-accelerator';
import { RuntimeError } from '@regionlift/migration/runtime';
import type { FleetRuntimeConfig } from '../../core';
import { dialOrder } from '../../core/shift';
import type { RoutePort } from '../ports';

/**
 * An accelerator: the dials of the two endpoint groups say how clients are spread. A dial is set alone, because UpdateEndpointGroup
 * leaves the members that it is not given as they are (AWS Load Balancer Controller and CloudFormation's handler rely on it;
 * the API Reference does not say so). A change counts when the accelerator is DEPLOYED again.
 *
 * Should one ever cost a group endpoints, the next dial is not touched: raises `EndpointsLost`.
 *
 * `attachBlue` adds the endpoint as the template had it: weight 128, clients' addresses handed through or not.
 */
export function awsAccelerator(
  client: GlobalAcceleratorClient,
  groups: NonNullable<FleetRuntimeConfig['endpointGroups']>,
  blue: FleetRuntimeConfig['source'],
): RoutePort {
  const describe = async (EndpointGroupArn: string) =>
    (await client.send(new DescribeEndpointGroupCommand({ EndpointGroupArn }))).EndpointGroup ?? {};
  const blueIn = (endpoints: readonly EndpointDescription[] = []) =>
    endpoints.find(({ EndpointId }) => EndpointId === blue.loadBalancerArn);
  const dials = async () => {
    const [source, target] = await Promise.all([describe(groups.source), describe(groups.target)]);
    return { source, target, weights: { blue: dialOf(source), green: dialOf(target) } };
  };
  return {
    read: async () => {
      const [{ source, target, weights }, { Accelerator }] = await Promise.all([
        dials(),
        client.send(new DescribeAcceleratorCommand({ AcceleratorArn: groups.target.split('/listener/')[0] })),
      ]);
      return {
        weights,
        attached: [
          ...(blueIn(source.EndpointDescriptions) ? (['BLUE'] as const) : []),
          ...(target.EndpointDescriptions?.length ? (['GREEN'] as const) : []),
        ],
        settled: Accelerator?.Status === 'DEPLOYED',
      };
    },
    write: async (weights) => {
      const before = await dials();
      for (const { colour, percent } of dialOrder(before.weights, weights)) {
        const side = colour === 'BLUE' ? 'source' : 'target';
        const { EndpointGroup } = await client.send(
          new UpdateEndpointGroupCommand({ EndpointGroupArn: groups[side], TrafficDialPercentage: percent }),
        );
        if (EndpointGroup && endpointsOf(EndpointGroup) < endpointsOf(before[side]))
          throw new RuntimeError('EndpointsLost', `${groups[side]} lost endpoints as its dial was set to ${percent}`);
      }
    },
    detachBlue: async () => {
      const endpoint = blueIn((await describe(groups.source)).EndpointDescriptions);
      if (endpoint === undefined) return;
      await client.send(
        new RemoveEndpointsCommand({
          EndpointGroupArn: groups.source,
          EndpointIdentifiers: [
            {
              EndpointId: blue.loadBalancerArn,
              ClientIPPreservationEnabled: endpoint.ClientIPPreservationEnabled ?? false,
            },
          ],
        }),
      );
    },
    attachBlue: async () => {
      if (blueIn((await describe(groups.source)).EndpointDescriptions)) return;
      await client.send(
        new AddEndpointsCommand({
          EndpointGroupArn: groups.source,
          EndpointConfigurations: [
            {
              EndpointId: blue.loadBalancerArn,
              Weight: 128,
              ClientIPPreservationEnabled: blue.clientIpPreserved ?? false,
            },
          ],
        }),
      );
    },
  };
}

const endpointsOf = ({ EndpointDescriptions = [] }: EndpointGroup): number => EndpointDescriptions.length;

/** A group without a dial takes everything: it is 100 by default (API Reference, EndpointGroup). */
const dialOf = ({ TrafficDialPercentage = 100 }: EndpointGroup): number => TrafficDialPercentage;
