import { fleetActions } from '../../src/core';
import { awsContext, fleetActionsOf, handler, runAction } from '../../src/runtime';
import { acceleratorConfig, recordsConfig } from './fake/sample-config';
import { jsonAnswer, members, queryAnswer } from './loopback/answers';
import { onTheWire, standingClock } from './loopback/on-the-wire';

const lambda = { getRemainingTimeInMillis: () => 900_000, awsRequestId: 'request-1' };

describe('the function', () => {
  afterEach(() => {
    delete process.env.REGIONLIFT_PART;
  });

  test('that was told nothing says so', async () => {
    await expect(handler({ action: 'preflight' }, lambda)).rejects.toMatchObject({ name: 'InvalidRuntimeConfig' });
  });

  test.each([
    [{}, 'InvalidRequest'],
    [{ action: 'fly' }, 'UnknownAction'],
    [{ action: 'constructor' }, 'UnknownAction'],
    [{ action: 'shift-to-7' }, 'UnknownAction'],
  ])('that is asked %j fails with %s, by which a state machine can tell', async (event, name) => {
    process.env.REGIONLIFT_PART = JSON.stringify(acceleratorConfig);
    await expect(handler(event, lambda)).rejects.toMatchObject({ name });
  });
});

test('every action of the part is carried out, and one for each step of its shift', () => {
  expect(Object.keys(fleetActionsOf(recordsConfig))).toEqual([
    ...fleetActions,
    'shift-to-1',
    'shift-to-10',
    'shift-to-50',
    'shift-to-100',
  ]);
});

describe('an action over the wire', () => {
  const { answeringEach, asked, clients } = onTheWire();

  test('asks AWS through the ports, logs what it came to and answers with it', async () => {
    answeringEach({
      GetParameter: jsonAnswer({ Parameter: { Value: '{"suspended":{"GREEN":["AlarmNotification"]}}' } }),
      DescribeAutoScalingGroups: queryAnswer('DescribeAutoScalingGroups', {
        AutoScalingGroups: members({
          MinSize: 2,
          MaxSize: 12,
          DesiredCapacity: 4,
          SuspendedProcesses: members({ ProcessName: 'AlarmNotification' }),
        }),
      }),
      ResumeProcesses: queryAnswer('ResumeProcesses'),
      PutParameter: jsonAnswer({ Version: 2 }),
    });
    const logged: string[] = [];
    const context = awsContext(acceleratorConfig, clients(), {
      clock: standingClock('2026-11-26'),
      log: (_, event) => logged.push(event),
      request: { action: 'release-scaling' },
    });
    expect(await runAction(context)).toMatchObject({ action: 'release-scaling', status: 'DONE', findings: [] });
    expect(asked()).toContain(
      'autoscaling us-east-1 ResumeProcesses AutoScalingGroupName=rl-orders-web ScalingProcesses.member.1=AlarmNotification',
    );
    expect(asked().filter((one) => one.includes('PutParameter'))).toHaveLength(1);
    expect(logged).not.toEqual([]);
  });
});
