import { type AwsCall, Refusal, type StandIn } from '../../contract/aws';
import { byOperation } from '../by-operation';
import { textIn } from '../inputs';
import type { Endpoint, EndpointGroup, EndpointGroups } from './endpoint-groups';

/** Says of the endpoint groups what was set, and sets it. The proxy goes by them. */
export function accelerator(groups: EndpointGroups): StandIn {
  const known = ({ input }: AwsCall): { readonly arn: string; readonly group: EndpointGroup } => {
    const arn = textIn(input, 'EndpointGroupArn');
    const group = groups.get(arn);
    if (group === undefined)
      throw new Refusal('EndpointGroupNotFoundException', `The endpoint group ${arn} does not exist.`);
    return { arn, group };
  };
  return {
    title: 'Global Accelerator',
    services: ['Global Accelerator'],
    limits:
      'clients are split by one proxy, all of them from one place: a dial counts as its share of all connections, edges and their nearness are not rehearsed, and a change reaches every client at the same moment',
    answer: byOperation('Global Accelerator', {
      DescribeAccelerator: (_, call) => {
        inOregon(call);
        const arn = textIn(call.input, 'AcceleratorArn');
        if (arn !== groups.acceleratorArn)
          throw new Refusal('AcceleratorNotFoundException', `The accelerator ${arn} does not exist.`);
        return {
          Accelerator: {
            AcceleratorArn: arn,
            Enabled: true,
            Status: groups.deployed() ? 'DEPLOYED' : 'IN_PROGRESS',
          },
        };
      },
      DescribeEndpointGroup: (_, call) => {
        inOregon(call);
        const { arn, group } = known(call);
        return { EndpointGroup: described(arn, group) };
      },
      UpdateEndpointGroup: (_, call) => {
        inOregon(call);
        const { arn, group } = known(call);
        const { TrafficDialPercentage, EndpointConfigurations } = call.input;
        const dial = TrafficDialPercentage === undefined ? group.dial : Number(TrafficDialPercentage);
        if (!(dial >= 0 && dial <= 100)) throw invalid(`traffic dial ${dial} is not between 0 and 100`);
        const endpoints =
          EndpointConfigurations === undefined
            ? group.endpoints
            : Object.fromEntries(configured(EndpointConfigurations, group));
        groups.set(arn, { ...group, dial, endpoints });
        return { EndpointGroup: described(arn, { ...group, dial, endpoints }) };
      },
      AddEndpoints: (_, call) => {
        inOregon(call);
        const { arn, group } = known(call);
        const added = configured(call.input.EndpointConfigurations, group);
        const endpoints = { ...group.endpoints, ...Object.fromEntries(added) };
        groups.set(arn, { ...group, endpoints });
        return {
          EndpointGroupArn: arn,
          EndpointDescriptions: described(arn, { ...group, endpoints }).EndpointDescriptions,
        };
      },
      RemoveEndpoints: (_, call) => {
        inOregon(call);
        const { arn, group } = known(call);
        const gone = listed(call.input.EndpointIdentifiers).map(({ EndpointId }) => String(EndpointId));
        const missing = gone.filter((id) => group.endpoints[id] === undefined);
        if (missing.length > 0) throw invalid(`${missing.join(', ')} is no endpoint of ${arn}`);
        groups.set(arn, {
          ...group,
          endpoints: Object.fromEntries(Object.entries(group.endpoints).filter(([id]) => !gone.includes(id))),
        });
        return {};
      },
    }),
  };
}

/** Global Accelerator has one endpoint for its API (API Reference, "you must specify the US West (Oregon) Region"). */
function inOregon({ region }: AwsCall): void {
  if (region !== 'us-west-2')
    throw new Refusal('ENOTFOUND', `getaddrinfo ENOTFOUND globalaccelerator.${region}.amazonaws.com`);
}

const invalid = (message: string): Refusal => new Refusal('InvalidArgumentException', message);

const listed = (given: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(given) ? given : []);

/** A load balancer of another region is none to the group: "… is not a valid load balancer ARN". */
function configured(given: unknown, { region, endpoints }: EndpointGroup): readonly (readonly [string, Endpoint])[] {
  return listed(given).map(({ EndpointId, Weight, ClientIPPreservationEnabled }) => {
    const id = String(EndpointId);
    if (id.split(':')[3] !== region) throw invalid(`'${id}' is not a valid load balancer ARN`);
    const weight = Number(Weight ?? endpoints[id]?.weight ?? 128);
    if (!(weight >= 0 && weight <= 255)) throw invalid(`weight ${weight} is not between 0 and 255`);
    return [id, { weight, clientIpPreserved: ClientIPPreservationEnabled !== false }] as const;
  });
}

const described = (EndpointGroupArn: string, { region, dial, endpoints }: EndpointGroup) => ({
  EndpointGroupArn,
  EndpointGroupRegion: region,
  TrafficDialPercentage: dial,
  EndpointDescriptions: Object.entries(endpoints).map(([EndpointId, { weight, clientIpPreserved }]) => ({
    EndpointId,
    Weight: weight,
    HealthState: 'HEALTHY',
    ClientIPPreservationEnabled: clientIpPreserved,
  })),
});
