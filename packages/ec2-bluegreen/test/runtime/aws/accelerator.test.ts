import { operationOf } from '@regionlift/testkit/loopback';
import { awsAccelerator } from '../../../src/runtime/aws/accelerator';
import { acceleratorConfig } from '../fake/sample-config';
import { jsonAnswer, jsonError } from '../loopback/answers';
import { onTheWire } from '../loopback/on-the-wire';

const { answering, asked, clients, requests } = onTheWire();
const { endpointGroups, source, target } = acceleratorConfig;
const groups = endpointGroups ?? { source: '', target: '' };
const route = (blue: typeof source = source) => awsAccelerator(clients().accelerator(), groups, blue);

const endpoint = (EndpointId: string, more = {}) => ({ EndpointId, Weight: 128, HealthState: 'HEALTHY', ...more });
const blue = endpoint(source.loadBalancerArn, { ClientIPPreservationEnabled: true });

interface World {
  readonly dials?: readonly [source: number | undefined, target: number | undefined];
  readonly sourceEndpoints?: readonly unknown[];
  readonly targetEndpoints?: readonly unknown[];
  readonly status?: string;
  /** What a group says of its endpoints after its dial was set. */
  readonly after?: Readonly<Record<string, unknown>>;
  /** How often endpoints are refused because of another change. */
  readonly refusals?: number;
}

/** Answers as Global Accelerator does; dials stay as they are. */
const world = ({ dials = [100, 0], status = 'DEPLOYED', after = {}, refusals = 0, ...endpoints }: World) => {
  let busy = refusals;
  answering((request) => {
    const { EndpointGroupArn } = JSON.parse(request.body) as { readonly EndpointGroupArn?: string };
    const isSource = EndpointGroupArn === groups.source;
    const group = {
      EndpointGroupArn,
      EndpointGroupRegion: isSource ? source.region : target.region,
      TrafficDialPercentage: dials[isSource ? 0 : 1],
      EndpointDescriptions: isSource
        ? (endpoints.sourceEndpoints ?? [blue])
        : (endpoints.targetEndpoints ?? [endpoint(target.loadBalancerArn)]),
    };
    switch (operationOf(request)) {
      case 'DescribeAccelerator':
        return jsonAnswer({ Accelerator: { Status: status, Enabled: true } });
      case 'DescribeEndpointGroup':
        return jsonAnswer({ EndpointGroup: group });
      case 'UpdateEndpointGroup':
        return jsonAnswer({ EndpointGroup: { ...group, ...after } });
      default:
        busy -= 1;
        return busy >= 0 ? jsonError('TransactionInProgressException') : jsonAnswer({});
    }
  });
};

/** Operations that change something, each with its region and what it was given. */
const changed = () =>
  requests
    .filter((request) => !operationOf(request).startsWith('Describe'))
    .map((request) => [request.region, operationOf(request), JSON.parse(request.body)]);

describe('an accelerator over the wire (EC2-2)', () => {
  test('is read in us-west-2 wherever it leads: dials, who is attached, whether it is deployed', async () => {
    world({ dials: [90, 10] });
    expect(await route().read()).toEqual({
      weights: { blue: 90, green: 10 },
      attached: ['BLUE', 'GREEN'],
      settled: true,
    });
    expect([...asked()].sort()).toEqual([
      `globalaccelerator us-west-2 DescribeAccelerator {"AcceleratorArn":"${groups.source.split('/listener/')[0]}"}`,
      `globalaccelerator us-west-2 DescribeEndpointGroup {"EndpointGroupArn":"${groups.source}"}`,
      `globalaccelerator us-west-2 DescribeEndpointGroup {"EndpointGroupArn":"${groups.target}"}`,
    ]);
  });

  test('is not settled while it is IN_PROGRESS; a group without a dial takes everything', async () => {
    world({ dials: [undefined, 0], status: 'IN_PROGRESS' });
    expect(await route().read()).toMatchObject({ weights: { blue: 100, green: 0 }, settled: false });
  });

  test('tells who is attached by the endpoints, an endpoint of somebody else is not blue', async () => {
    world({ sourceEndpoints: [endpoint('arn:aws:elasticloadbalancing:us-west-2:1:loadbalancer/app/other/1')] });
    expect((await route().read()).attached).toEqual(['GREEN']);
    world({ targetEndpoints: [] });
    expect((await route().read()).attached).toEqual(['BLUE']);
  });

  test('tells dials that do not add up as they are: a write that was cut in half', async () => {
    world({ dials: [100, 10] });
    expect((await route().read()).weights).toEqual({ blue: 100, green: 10 });
  });

  const dial = (EndpointGroupArn: string, TrafficDialPercentage: number) => [
    'us-west-2',
    'UpdateEndpointGroup',
    { EndpointGroupArn, TrafficDialPercentage },
  ];

  test.each([
    ['forward', [90, 10], { blue: 50, green: 50 }, [dial(groups.target, 50), dial(groups.source, 50)]],
    ['back', [50, 50], { blue: 100, green: 0 }, [dial(groups.source, 100), dial(groups.target, 0)]],
    ['nowhere', [50, 50], { blue: 50, green: 50 }, []],
    ['the other half', [100, 10], { blue: 90, green: 10 }, [dial(groups.source, 90)]],
  ] as const)('%s: the dial that rises is set first, alone and without endpoints', async (_, dials, weights, calls) => {
    world({ dials });
    await route().write(weights);
    expect(changed()).toEqual(calls);
  });

  test('a dial that costs a group its endpoints ends the write before the other dial is touched', async () => {
    world({ dials: [90, 10], after: { EndpointDescriptions: [] } });
    await expect(route().write({ blue: 50, green: 50 })).rejects.toMatchObject({ name: 'EndpointsLost' });
    expect(changed()).toEqual([dial(groups.target, 50)]);
  });

  test('blue is detached with the client addresses as they were handed through', async () => {
    world({});
    await route().detachBlue();
    expect(changed()).toEqual([
      [
        'us-west-2',
        'RemoveEndpoints',
        {
          EndpointGroupArn: groups.source,
          EndpointIdentifiers: [{ EndpointId: source.loadBalancerArn, ClientIPPreservationEnabled: true }],
        },
      ],
    ]);
  });

  test.each([
    [{ ...source, clientIpPreserved: true }, true],
    [{ ...source, clientIpPreserved: false }, false],
  ])('blue is attached again as the template had it', async (place, preserved) => {
    world({ sourceEndpoints: [] });
    await route(place).attachBlue();
    expect(changed()).toEqual([
      [
        'us-west-2',
        'AddEndpoints',
        {
          EndpointGroupArn: groups.source,
          EndpointConfigurations: [
            { EndpointId: source.loadBalancerArn, Weight: 128, ClientIPPreservationEnabled: preserved },
          ],
        },
      ],
    ]);
  });

  test('what is done already is not done again', async () => {
    world({});
    await route().attachBlue();
    expect(changed()).toEqual([]);
    world({ sourceEndpoints: [] });
    await route().detachBlue();
    expect(changed()).toEqual([]);
  });

  test.each(['EndpointGroupNotFoundException', 'AccessDeniedException'])(
    '%s stays an error by its name',
    async (name) => {
      answering(jsonError(name));
      await expect(route().detachBlue()).rejects.toMatchObject({ name });
    },
  );

  test('another change under way is waited out', async () => {
    world({ refusals: 1 });
    await route().detachBlue();
    expect(changed().map(([, operation]) => operation)).toEqual(['RemoveEndpoints', 'RemoveEndpoints']);
  });
});
