import { awsFleet } from '../../../src/runtime/aws/fleet';
import { acceleratorConfig } from '../fake/sample-config';
import { ec2Answer, ec2Error, items, members, queryAnswer, queryError } from '../loopback/answers';
import { onTheWire, standingClock } from '../loopback/on-the-wire';

const { answering, answeringEach, asked, clients } = onTheWire();
const { source, target } = acceleratorConfig;
const clock = standingClock('2026-11-26T08:00:30Z');
const blue = () => awsFleet(clients(), source, clock);
const green = () => awsFleet(clients(), target, clock);

describe('an Auto Scaling group over the wire', () => {
  test('is described in its own region, by its name', async () => {
    answering(
      queryAnswer('DescribeAutoScalingGroups', {
        AutoScalingGroups: members({
          AutoScalingGroupName: 'orders-web',
          MinSize: 2,
          MaxSize: 12,
          DesiredCapacity: 4,
          Instances: members(
            { InstanceId: 'i-1', LifecycleState: 'InService', HealthStatus: 'Healthy' },
            { InstanceId: 'i-2', LifecycleState: 'Pending:Wait', HealthStatus: 'Healthy' },
            { InstanceId: 'i-3', LifecycleState: 'InService', HealthStatus: 'Healthy' },
          ),
          SuspendedProcesses: members({ ProcessName: 'AlarmNotification', SuspensionReason: 'User suspended at 2026' }),
        }),
      }),
    );
    expect(await blue().group()).toEqual({
      minCapacity: 2,
      maxCapacity: 12,
      desiredCapacity: 4,
      inService: 2,
      suspendedProcesses: ['AlarmNotification'],
    });
    expect(asked()).toEqual([
      'autoscaling us-west-2 DescribeAutoScalingGroups AutoScalingGroupNames.member.1=orders-web',
    ]);
  });

  test('that is empty has zeros, one that is not there is no error', async () => {
    answering(
      queryAnswer('DescribeAutoScalingGroups', {
        AutoScalingGroups: members({
          MinSize: 0,
          MaxSize: 0,
          DesiredCapacity: 0,
          Instances: {},
          SuspendedProcesses: {},
        }),
      }),
    );
    expect(await green().group()).toEqual({
      minCapacity: 0,
      maxCapacity: 0,
      desiredCapacity: 0,
      inService: 0,
      suspendedProcesses: [],
    });
    answering(queryAnswer('DescribeAutoScalingGroups', { AutoScalingGroups: {} }));
    expect(await green().group()).toBeUndefined();
    expect(asked()).toEqual([
      'autoscaling us-east-1 DescribeAutoScalingGroups AutoScalingGroupNames.member.1=rl-orders-web',
    ]);
  });

  test('is scaled whatever its cooldown', async () => {
    answering(queryAnswer('SetDesiredCapacity'));
    await green().setCapacity(4);
    expect(asked()).toEqual([
      'autoscaling us-east-1 SetDesiredCapacity AutoScalingGroupName=rl-orders-web DesiredCapacity=4 HonorCooldown=false',
    ]);
  });

  test.each(['suspend', 'resume'] as const)('has named processes told to %s, and never all of them', async (verb) => {
    const operation = verb === 'suspend' ? 'SuspendProcesses' : 'ResumeProcesses';
    answering(queryAnswer(operation));
    await green()[verb](['AlarmNotification', 'ScheduledActions']);
    await green()[verb]([]);
    expect(asked()).toEqual([
      `autoscaling us-east-1 ${operation} AutoScalingGroupName=rl-orders-web ScalingProcesses.member.1=AlarmNotification ScalingProcesses.member.2=ScheduledActions`,
    ]);
  });

  test.each([
    ['ValidationError', 'ValidationError'],
    ['ScalingActivityInProgress', 'ScalingActivityInProgressFault'],
    ['AccessDenied', 'AccessDenied'],
  ])('what AWS refuses with %s stays an error: %s', async (code, name) => {
    answering(queryError(code));
    await expect(green().setCapacity(99)).rejects.toMatchObject({ name });
  });
});

describe('targets over the wire', () => {
  const groups = queryAnswer('DescribeTargetGroups', {
    TargetGroups: members({ TargetGroupArn: 'arn:tg/one' }, { TargetGroupArn: 'arn:tg/two' }),
  });
  const health = queryAnswer('DescribeTargetHealth', {
    TargetHealthDescriptions: members(
      { Target: { Id: 'i-1', Port: 443 }, HealthCheckPort: 443, TargetHealth: { State: 'healthy' } },
      {
        Target: { Id: 'i-2', Port: 443 },
        TargetHealth: { State: 'unhealthy', Reason: 'Target.Timeout', Description: 'Request timed out' },
      },
    ),
  });

  test('are those of every target group behind the load balancer', async () => {
    answeringEach({ DescribeTargetGroups: groups, DescribeTargetHealth: health });
    const each = [
      { id: 'i-1', state: 'healthy' },
      { id: 'i-2', state: 'unhealthy', reason: 'Target.Timeout' },
    ];
    expect(await blue().targets()).toEqual([...each, ...each]);
    expect(asked()).toEqual([
      `elasticloadbalancing us-west-2 DescribeTargetGroups LoadBalancerArn=${source.loadBalancerArn}`,
      'elasticloadbalancing us-west-2 DescribeTargetHealth TargetGroupArn=arn:tg/one',
      'elasticloadbalancing us-west-2 DescribeTargetHealth TargetGroupArn=arn:tg/two',
    ]);
  });

  test('are none where the load balancer is not there, or a group has just gone', async () => {
    answering(queryError('LoadBalancerNotFound'));
    expect(await green().targets()).toEqual([]);
    answeringEach({ DescribeTargetGroups: groups, DescribeTargetHealth: queryError('TargetGroupNotFound') });
    expect(await green().targets()).toEqual([]);
  });

  test('that cannot be read stay an error', async () => {
    answeringEach({
      DescribeTargetGroups: queryAnswer('DescribeTargetGroups', {
        TargetGroups: members({ TargetGroupArn: 'arn:tg/one' }),
      }),
      DescribeTargetHealth: queryError('AccessDenied', 403),
    });
    await expect(green().targets()).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('the launch template over the wire', () => {
  test('has two versions that are numbers', async () => {
    answering(
      ec2Answer('DescribeLaunchTemplates', {
        launchTemplates: items({
          launchTemplateName: 'rl-orders-web',
          defaultVersionNumber: 2,
          latestVersionNumber: 3,
        }),
      }),
    );
    expect(await green().templateVersions()).toEqual({ defaultVersion: 2, latestVersion: 3 });
    expect(asked()).toEqual(['ec2 us-east-1 DescribeLaunchTemplates LaunchTemplateName.1=rl-orders-web']);
  });

  test('is given its default version by number', async () => {
    answering(ec2Answer('ModifyLaunchTemplate'));
    await green().setDefaultVersion(3);
    expect(asked().map((one) => one.replace(/ ClientToken=\S+/, ''))).toEqual([
      'ec2 us-east-1 ModifyLaunchTemplate LaunchTemplateName=rl-orders-web SetDefaultVersion=3',
    ]);
  });

  test("of blue is somebody else's, one that is not there is told", async () => {
    await expect(blue().templateVersions()).rejects.toMatchObject({ name: 'NoLaunchTemplate' });
    answering(ec2Answer('DescribeLaunchTemplates', { launchTemplates: {} }));
    await expect(green().templateVersions()).rejects.toMatchObject({ name: 'NoLaunchTemplate' });
    answering(ec2Error('InvalidLaunchTemplateName.NotFoundException'));
    await expect(green().templateVersions()).rejects.toMatchObject({
      name: 'InvalidLaunchTemplateName.NotFoundException',
    });
  });
});
