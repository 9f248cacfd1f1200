import { accelerator, declaredGroups, endpointGroups } from '../../src/aws/accelerator';
import { ec2, images, instanceType } from '../../src/aws/ec2';
import type { AwsCall, StandIn } from '../../src/contract/aws';
import { rehearsalClock } from '../../src/machine/rehearsal-clock';
import { fleetPartOf } from '../../src/traffic/fleet-part';
import { call, closeWorlds, openWorld, refusal } from './open-world';
import { blueArn, functionName, greenArn, groupArn, part, sampleProgramme } from './sample-programme';

afterEach(closeWorlds);

const [source, target] = [groupArn('us-west-2'), groupArn('us-east-1')];

function oregon() {
  const programme = sampleProgramme();
  const clock = rehearsalClock(() => 1_000);
  const groups = endpointGroups(declaredGroups(fleetPartOf(programme), programme), clock, 10_000);
  const standIn = accelerator(groups);
  const ask = (operation: string, input: AwsCall['input'], region = 'us-west-2') =>
    standIn.answer(call(operation, input, { region }));
  return { clock, groups, ask };
}

describe('the stand-in of Global Accelerator (EC2-2)', () => {
  it('says what the program declares', async () => {
    const { ask } = oregon();
    await expect(ask('DescribeEndpointGroup', { EndpointGroupArn: source })).resolves.toEqual({
      EndpointGroup: {
        EndpointGroupArn: source,
        EndpointGroupRegion: 'us-west-2',
        TrafficDialPercentage: 100,
        EndpointDescriptions: [
          { EndpointId: blueArn, Weight: 128, HealthState: 'HEALTHY', ClientIPPreservationEnabled: true },
        ],
      },
    });
    await expect(ask('DescribeAccelerator', { AcceleratorArn: target.split('/listener/')[0] })).resolves.toMatchObject({
      Accelerator: { Status: 'DEPLOYED' },
    });
  });

  it('leads clients by a change once it is DEPLOYED, not before; a dial alone leaves the endpoints', async () => {
    const { ask, clock, groups } = oregon();
    await ask('UpdateEndpointGroup', { EndpointGroupArn: target, TrafficDialPercentage: 30 });
    expect([groups.weights(), groups.deployed()]).toEqual([{ source: 100, target: 0 }, false]);
    clock.skip(10_000);
    expect([groups.weights(), groups.deployed()]).toEqual([{ source: 100, target: 30 }, true]);
    expect(Object.keys(groups.get(target)?.endpoints ?? {})).toEqual([greenArn]);
  });

  it('takes an endpoint away and adds it again', async () => {
    const { ask, clock, groups } = oregon();
    await ask('RemoveEndpoints', { EndpointGroupArn: source, EndpointIdentifiers: [{ EndpointId: blueArn }] });
    clock.skip(10_000);
    expect([groups.attached(), groups.weights()]).toEqual([['TARGET'], { source: 0, target: 0 }]);
    await ask('AddEndpoints', {
      EndpointGroupArn: source,
      EndpointConfigurations: [{ EndpointId: blueArn, Weight: 128 }],
    });
    clock.skip(10_000);
    expect([groups.attached(), groups.weights()]).toEqual([['SOURCE', 'TARGET'], { source: 100, target: 0 }]);
  });

  it.each([
    ['in another region', 'DescribeEndpointGroup', { EndpointGroupArn: source }, 'us-east-1', 'ENOTFOUND'],
    [
      'a group that there is not',
      'UpdateEndpointGroup',
      { EndpointGroupArn: 'x' },
      'us-west-2',
      'EndpointGroupNotFoundException',
    ],
    [
      'an accelerator that there is not',
      'DescribeAccelerator',
      { AcceleratorArn: 'x' },
      'us-west-2',
      'AcceleratorNotFoundException',
    ],
    [
      'a dial beyond 100',
      'UpdateEndpointGroup',
      { EndpointGroupArn: source, TrafficDialPercentage: 101 },
      'us-west-2',
      'InvalidArgumentException',
    ],
    [
      'a load balancer of another region',
      'AddEndpoints',
      { EndpointGroupArn: source, EndpointConfigurations: [{ EndpointId: greenArn }] },
      'us-west-2',
      'InvalidArgumentException',
    ],
    [
      'a weight beyond 255',
      'AddEndpoints',
      { EndpointGroupArn: source, EndpointConfigurations: [{ EndpointId: blueArn, Weight: 256 }] },
      'us-west-2',
      'InvalidArgumentException',
    ],
    [
      'to remove what is not there',
      'RemoveEndpoints',
      { EndpointGroupArn: source, EndpointIdentifiers: [{ EndpointId: greenArn }] },
      'us-west-2',
      'InvalidArgumentException',
    ],
    ['what it does not know', 'DeleteAccelerator', {}, 'us-west-2', 'InvalidAction'],
  ] as const)('refuses %s', async (_, operation, input, region, expected) => {
    expect(await refusal(oregon().ask(operation, input, region))).toBe(expected);
  });
});

const keyArn = 'arn:aws:kms:us-east-1:111122223333:key/one';
const copy = {
  SourceRegion: 'us-west-2',
  SourceImageId: part.source.imageId,
  Name: 'rl-orders-web-1',
  ClientToken: 'token',
  Encrypted: true,
  KmsKeyId: 'alias/rl-orders-web',
  TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'part', Value: 'web' }] }],
};

function region(): StandIn {
  return ec2({
    images: images({
      account: '111122223333',
      copyMs: 60_000,
      images: [
        {
          region: 'us-west-2',
          imageId: part.source.imageId,
          name: 'blue',
          architecture: 'arm64',
          snapshotId: 'snap-1',
          tags: {},
          availableAtMs: 0,
        },
      ],
      keyArn: (_, alias) => (alias === 'alias/rl-orders-web' ? keyArn : undefined),
    }),
    templates: [{ region: 'us-east-1', name: 'rl-orders-web', defaultVersion: 1, latestVersion: 2 }],
    nodes: [{ region: 'us-east-1', name: 'app/rl-orders-web/0', addresses: ['10.0.0.10'] }],
  });
}

describe('the stand-in of EC2 (EC2-5)', () => {
  it('copies an image, which takes its time, under the key that was asked for', async () => {
    const standIn = region();
    const { ImageId } = await standIn.answer(call('CopyImage', copy, { atMs: 0 }));
    const seen = async (atMs: number) =>
      (await standIn.answer(call('DescribeImages', { ImageIds: [ImageId] }, { atMs }))).Images;
    expect(await seen(59_999)).toMatchObject([{ State: 'pending' }]);
    expect(await seen(60_000)).toMatchObject([
      { State: 'available', Name: 'rl-orders-web-1', Architecture: 'arm64', Tags: [{ Key: 'part', Value: 'web' }] },
    ]);
    expect(
      await standIn.answer(
        call('DescribeSnapshots', { Filters: [{ Name: 'snapshot-id', Values: ['snap-00000000000000001'] }] }),
      ),
    ).toEqual({ Snapshots: [{ SnapshotId: 'snap-00000000000000001', Encrypted: true, KmsKeyId: keyArn }] });
  });

  it('answers a token that it knows with the same image, and fails the copy under a key that there is not', async () => {
    const standIn = region();
    const first = await standIn.answer(call('CopyImage', copy));
    expect(await standIn.answer(call('CopyImage', copy))).toEqual(first);
    const { ImageId } = await standIn.answer(
      call('CopyImage', { ...copy, ClientToken: 'other', KmsKeyId: 'alias/none' }),
    );
    expect((await standIn.answer(call('DescribeImages', { ImageIds: [ImageId] }))).Images).toMatchObject([
      { State: 'failed', StateReason: { Message: 'no key alias/none' } },
    ]);
  });

  it('finds images by their tags', async () => {
    const standIn = region();
    await standIn.answer(call('CopyImage', copy));
    const found = async (value: string) =>
      (await standIn.answer(call('DescribeImages', { Filters: [{ Name: 'tag:part', Values: [value] }] }))).Images;
    expect([await found('web'), await found('api')]).toMatchObject([[{ Name: 'rl-orders-web-1' }], []]);
  });

  it.each([
    ['an image that there is not', 'DescribeImages', { ImageIds: ['ami-1'] }, 'InvalidAMIID.NotFound'],
    [
      'to copy an image of another region',
      'CopyImage',
      { ...copy, SourceRegion: 'us-east-1' },
      'InvalidAMIID.NotFound',
    ],
    ['a name that is none', 'CopyImage', { ...copy, Name: 'a*b' }, 'InvalidAMIName.Malformed'],
    ['a token that is too long', 'CopyImage', { ...copy, ClientToken: 'x'.repeat(65) }, 'InvalidParameterValue'],
    [
      'a template that there is not',
      'DescribeLaunchTemplates',
      { LaunchTemplateNames: ['x'] },
      'InvalidLaunchTemplateName.NotFoundException',
    ],
    [
      'a version that there is not',
      'ModifyLaunchTemplate',
      { LaunchTemplateName: 'rl-orders-web', DefaultVersion: '3' },
      'InvalidLaunchTemplateId.VersionNotFound',
    ],
    [
      'a reservation that there is not',
      'DescribeCapacityReservations',
      { CapacityReservationIds: ['cr-1'] },
      'InvalidCapacityReservationId.NotFound',
    ],
    ['what it does not know', 'RunInstances', {}, 'InvalidAction'],
  ] as const)('refuses %s', async (_, operation, input, expected) => {
    expect(await refusal(region().answer(call(operation, input)))).toBe(expected);
  });

  it('refuses a token again with other parameters', async () => {
    const standIn = region();
    await standIn.answer(call('CopyImage', copy));
    expect(await refusal(standIn.answer(call('CopyImage', { ...copy, Name: 'another' })))).toBe(
      'IdempotentParameterMismatch',
    );
  });

  it.each([
    ['m7g.large', { vcpus: 2, architecture: 'arm64' }],
    ['c6i.4xlarge', { vcpus: 16, architecture: 'x86_64' }],
    ['m7g.medium', { vcpus: 1, architecture: 'arm64' }],
    ['r6gd.xlarge', { vcpus: 4, architecture: 'arm64' }],
    ['large', undefined],
    ['m7g.metal', undefined],
  ])('knows %s by its name', (name, expected) => {
    expect(instanceType(name)).toEqual(expected);
  });
});

describe('the stand-ins of Auto Scaling and Elastic Load Balancing (EC2-4)', () => {
  it('tell of what is there', async () => {
    const { fleets } = await openWorld();
    const ask = (service: string, operation: string, input: AwsCall['input'], inRegion: string) =>
      fleets.standIns
        .find(({ services }) => services.includes(service))
        ?.answer(call(operation, input, { region: inRegion }));
    await expect(
      ask('Auto Scaling', 'DescribeAutoScalingGroups', { AutoScalingGroupNames: ['orders-web'] }, 'us-west-2'),
    ).resolves.toMatchObject({
      AutoScalingGroups: [
        {
          MinSize: 1,
          MaxSize: 4,
          DesiredCapacity: 2,
          Instances: [{ LifecycleState: 'InService' }, { LifecycleState: 'InService' }],
        },
      ],
    });
    await expect(
      ask('Auto Scaling', 'DescribeAutoScalingGroups', { AutoScalingGroupNames: ['rl-orders-web'] }, 'us-east-1'),
    ).resolves.toEqual({ AutoScalingGroups: [] });
    const groups = await ask(
      'Elastic Load Balancing v2',
      'DescribeTargetGroups',
      { LoadBalancerArn: blueArn },
      'us-west-2',
    );
    const [{ TargetGroupArn = '' } = {}] = (groups?.TargetGroups ?? []) as readonly {
      readonly TargetGroupArn?: string;
    }[];
    await expect(
      ask('Elastic Load Balancing v2', 'DescribeTargetHealth', { TargetGroupArn }, 'us-west-2'),
    ).resolves.toMatchObject({
      TargetHealthDescriptions: [{ TargetHealth: { State: 'healthy' } }, { TargetHealth: { State: 'healthy' } }],
    });
  });

  it('refuse what AWS refuses', async () => {
    const { fleets } = await openWorld();
    const refused = (service: string, operation: string, input: AwsCall['input'], inRegion = 'us-west-2') => {
      const standIn = fleets.standIns.find(({ services }) => services.includes(service));
      return standIn === undefined ? 'none' : refusal(standIn.answer(call(operation, input, { region: inRegion })));
    };
    const group = { AutoScalingGroupName: 'orders-web' };
    const numbered = { DesiredConfiguration: { LaunchTemplate: { Version: '2' } } };
    expect([
      await refused('Auto Scaling', 'SetDesiredCapacity', { ...group, DesiredCapacity: 0 }),
      await refused('Auto Scaling', 'SetDesiredCapacity', { ...group, DesiredCapacity: 5 }),
      await refused('Auto Scaling', 'SetDesiredCapacity', { ...group, DesiredCapacity: 2 }, 'us-east-1'),
      await refused('Auto Scaling', 'SuspendProcesses', { ...group, ScalingProcesses: ['Sleep'] }),
      await refused('Auto Scaling', 'StartInstanceRefresh', {
        ...group,
        DesiredConfiguration: { LaunchTemplate: { Version: '$Latest' } },
      }),
      await refused('Auto Scaling', 'StartInstanceRefresh', { ...group, ...numbered }),
      await refused('Auto Scaling', 'StartInstanceRefresh', { ...group, ...numbered }),
      await refused('Elastic Load Balancing v2', 'DescribeLoadBalancers', { LoadBalancerArns: [greenArn] }),
      await refused('Elastic Load Balancing v2', 'DescribeTargetGroups', { LoadBalancerArn: 'x' }),
      await refused('Elastic Load Balancing v2', 'DescribeTargetHealth', { TargetGroupArn: 'x' }),
      await refused('Elastic Load Balancing v2', 'DeleteLoadBalancer', {}),
    ]).toEqual([
      'ValidationError',
      'ValidationError',
      'ValidationError',
      'ValidationError',
      'ValidationError',
      'answered',
      'InstanceRefreshInProgressFault',
      'LoadBalancerNotFoundException',
      'LoadBalancerNotFoundException',
      'TargetGroupNotFoundException',
      'InvalidAction',
    ]);
  });

  it('do not deploy green before its image is published, and raise where no fleet part is', async () => {
    const { fleets } = await openWorld();
    expect(() => fleets.deploy(sampleProgramme('PROMOTED'))).toThrow(
      'Unable to fetch parameters [/rl/orders/web-runtime/image] from parameter store for this account',
    );
    expect(() => fleetPartOf({ functions: [] })).toThrow('a rehearsal needs one fleet part, the program has 0');
    expect(fleetPartOf(sampleProgramme()).functionName).toBe(functionName);
  });
});
