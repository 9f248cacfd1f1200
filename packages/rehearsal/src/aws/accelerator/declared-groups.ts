import type { Programme, SynthesizedResource } from '../../contract/programme';
import type { FleetPart } from '../../traffic/fleet-part';
import type { EndpointGroup } from './endpoint-groups';

/**
 * The endpoint groups of a part as the program declares them, by ARN. One that it does not declare (the source's, where the
 * accelerator was there before) has its load balancer and every client.
 */
export function declaredGroups(
  part: FleetPart,
  { resources }: Pick<Programme, 'resources'>,
): Readonly<Record<string, EndpointGroup>> {
  const { endpointGroups, source, target } = part;
  if (endpointGroups === undefined) return {};
  const groupOf = (end: EndpointGroup['end'], place: FleetPart['source'] | FleetPart['target']): EndpointGroup => {
    const declared = resources.find(
      ({ kind, properties }) => kind === groupKind && properties.EndpointGroupRegion === place.region,
    );
    return {
      end,
      region: place.region,
      dial: Number(declared?.properties.TrafficDialPercentage ?? 100),
      endpoints: endpointsOf(declared) ?? { [place.loadBalancerArn]: { weight: 128, clientIpPreserved: true } },
    };
  };
  return { [endpointGroups.source]: groupOf('SOURCE', source), [endpointGroups.target]: groupOf('TARGET', target) };
}

const groupKind = 'AWS::GlobalAccelerator::EndpointGroup';

/** Endpoints are keyed by the ARN of the load balancer. */
function endpointsOf(declared: SynthesizedResource | undefined): EndpointGroup['endpoints'] | undefined {
  const found = declared?.properties.EndpointConfigurations;
  if (typeof found !== 'object' || found === null) return undefined;
  return Object.fromEntries(
    Object.entries(found as Readonly<Record<string, Readonly<Record<string, unknown>>>>).map(([arn, endpoint]) => [
      arn,
      {
        weight: Number(endpoint.Weight ?? 128),
        clientIpPreserved: String(endpoint.ClientIPPreservationEnabled ?? true) === 'true',
      },
    ]),
  );
}
