import { awsFleet } from '../../../src/runtime/aws/fleet';
import { acceleratorConfig } from '../fake/sample-config';
import { type Fields, members, queryAnswer, queryError } from '../loopback/answers';
import { onTheWire, standingClock } from '../loopback/on-the-wire';

const { answering, answeringEach, asked, clients } = onTheWire();
const green = (alarmNames: readonly string[] = []) =>
  awsFleet(clients(), { ...acceleratorConfig.target, alarmNames }, standingClock('2026-11-26'));

const groups = (group: Fields = {}) =>
  queryAnswer('DescribeAutoScalingGroups', {
    AutoScalingGroups: members({
      AutoScalingGroupName: 'rl-orders-web',
      LaunchTemplate: { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'rl-orders-web', Version: '2' },
      ...group,
    }),
  });
const started = queryAnswer('StartInstanceRefresh', { InstanceRefreshId: '08b91cf7' });
const preferences = [
  'Preferences.MinHealthyPercentage=100',
  'Preferences.MaxHealthyPercentage=110',
  'Preferences.AutoRollback=true',
  'Preferences.SkipMatching=true',
];

/** Fields of the call, whatever their order. */
const fields = () => asked().map((one) => one.split(' ').toSorted());

describe('an instance refresh over the wire (EC2-6)', () => {
  test('of one type names the template with its version, rolls back by itself, launches before it ends', async () => {
    answeringEach({ DescribeAutoScalingGroups: groups(), StartInstanceRefresh: started });
    expect(await green(['errors', 'latency']).startRefresh(3)).toBe('08b91cf7');
    expect(fields()).toEqual([
      ['AutoScalingGroupNames.member.1=rl-orders-web', 'DescribeAutoScalingGroups', 'autoscaling', 'us-east-1'],
      [
        'StartInstanceRefresh',
        'autoscaling',
        'us-east-1',
        'AutoScalingGroupName=rl-orders-web',
        'DesiredConfiguration.LaunchTemplate.LaunchTemplateName=rl-orders-web',
        'DesiredConfiguration.LaunchTemplate.Version=3',
        ...preferences,
        'Preferences.AlarmSpecification.Alarms.member.1=errors',
        'Preferences.AlarmSpecification.Alarms.member.2=latency',
      ].toSorted(),
    ]);
  });

  test('of several types keeps them and their distribution', async () => {
    answeringEach({
      DescribeAutoScalingGroups: groups({
        LaunchTemplate: undefined,
        MixedInstancesPolicy: {
          LaunchTemplate: {
            LaunchTemplateSpecification: {
              LaunchTemplateId: 'lt-1',
              LaunchTemplateName: 'rl-orders-web',
              Version: '2',
            },
            Overrides: members({ InstanceType: 'm7g.large' }, { InstanceType: 'm6g.large' }),
          },
          InstancesDistribution: {
            OnDemandAllocationStrategy: 'prioritized',
            OnDemandBaseCapacity: 0,
            OnDemandPercentageAboveBaseCapacity: 100,
          },
        },
      }),
      StartInstanceRefresh: started,
    });
    await green().startRefresh(3);
    const policy = 'DesiredConfiguration.MixedInstancesPolicy';
    expect(fields()[1]).toEqual(
      [
        'StartInstanceRefresh',
        'autoscaling',
        'us-east-1',
        'AutoScalingGroupName=rl-orders-web',
        `${policy}.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateName=rl-orders-web`,
        `${policy}.LaunchTemplate.LaunchTemplateSpecification.Version=3`,
        `${policy}.LaunchTemplate.Overrides.member.1.InstanceType=m7g.large`,
        `${policy}.LaunchTemplate.Overrides.member.2.InstanceType=m6g.large`,
        `${policy}.InstancesDistribution.OnDemandAllocationStrategy=prioritized`,
        `${policy}.InstancesDistribution.OnDemandBaseCapacity=0`,
        `${policy}.InstancesDistribution.OnDemandPercentageAboveBaseCapacity=100`,
        ...preferences,
      ].toSorted(),
    );
  });

  test('tells Auto Scaling of ten alarms at most', async () => {
    answeringEach({ DescribeAutoScalingGroups: groups(), StartInstanceRefresh: started });
    await green(Array.from({ length: 12 }, (_, index) => `alarm-${index}`)).startRefresh(3);
    expect(fields()[1]?.filter((field) => field.includes('.Alarms.'))).toHaveLength(10);
  });

  const running = (Version: string, status = 'InProgress', id = '08b91cf7'): Fields => ({
    InstanceRefreshId: id,
    Status: status,
    DesiredConfiguration: { LaunchTemplate: { LaunchTemplateName: 'rl-orders-web', Version } },
  });
  const busy = (...refreshes: readonly Fields[]) =>
    answeringEach({
      DescribeAutoScalingGroups: groups(),
      StartInstanceRefresh: queryError('InstanceRefreshInProgress'),
      DescribeInstanceRefreshes: queryAnswer('DescribeInstanceRefreshes', { InstanceRefreshes: members(...refreshes) }),
    });

  test('that runs to the same version already is the one that was asked for', async () => {
    busy(running('3', 'Pending', 'now'), running('3', 'Successful', 'before'));
    expect(await green().startRefresh(3)).toBe('now');
  });

  test('to the same version is known in a mixed instances policy too', async () => {
    const { DesiredConfiguration: _, ...rest } = running('3');
    busy({
      ...rest,
      DesiredConfiguration: {
        MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: { Version: '3' } } },
      },
    });
    expect(await green().startRefresh(3)).toBe('08b91cf7');
  });

  test.each([
    ['to another version', running('2')],
    ['that is over by now', running('3', 'Successful')],
  ])('%s is not taken for it', async (_, other) => {
    busy(other);
    await expect(green().startRefresh(3)).rejects.toMatchObject({ name: 'InstanceRefreshInProgressFault' });
  });

  test('that AWS refuses stays an error', async () => {
    answeringEach({ DescribeAutoScalingGroups: groups(), StartInstanceRefresh: queryError('ValidationError') });
    await expect(green().startRefresh(3)).rejects.toMatchObject({ name: 'ValidationError' });
    expect(asked()).toHaveLength(2);
  });

  test('is described by its id, with the reason and the per cent done', async () => {
    answering(
      queryAnswer('DescribeInstanceRefreshes', {
        InstanceRefreshes: members({
          InstanceRefreshId: '08b91cf7',
          Status: 'RollbackInProgress',
          StatusReason: 'alarm errors',
          PercentageComplete: 40,
        }),
      }),
    );
    expect(await green().refresh('08b91cf7')).toEqual({
      status: 'RollbackInProgress',
      reason: 'alarm errors',
      percent: 40,
    });
    expect(asked()).toEqual([
      'autoscaling us-east-1 DescribeInstanceRefreshes AutoScalingGroupName=rl-orders-web InstanceRefreshIds.member.1=08b91cf7',
    ]);
  });

  test('that has just been asked for has done nothing, one that is forgotten is no error', async () => {
    answering(
      queryAnswer('DescribeInstanceRefreshes', {
        InstanceRefreshes: members({ InstanceRefreshId: 'x', Status: 'Pending' }),
      }),
    );
    expect(await green().refresh('x')).toEqual({ status: 'Pending', percent: 0 });
    answering(queryAnswer('DescribeInstanceRefreshes', { InstanceRefreshes: {} }));
    expect(await green().refresh('x')).toBeUndefined();
  });
});
