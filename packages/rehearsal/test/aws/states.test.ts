import { states } from '../../src/aws/states';
import { executionLog } from '../../src/machine/execution-log';
import { account, caller, from, stillClock, to } from './sample';

const executionArn = `arn:aws:states:${to}:${account}:execution:rl-orders-cutover:one`;

function world() {
  const clock = stillClock();
  const log = executionLog(clock);
  return { clock, log, call: caller(states(log), clock) };
}

describe('the stand-in of Step Functions (REH-1)', () => {
  test('describes an execution while it runs and when it has ended', async () => {
    const { clock, log, call } = world();
    const began = clock.now();
    log.note(executionArn, { type: 'ExecutionStarted' });
    const running = await call('DescribeExecution', { executionArn });
    clock.skip(1_000);
    log.note(executionArn, { type: 'ExecutionFailed', error: 'E', cause: 'c' });
    expect([running, await call('DescribeExecution', { executionArn })]).toEqual([
      {
        executionArn,
        stateMachineArn: `arn:aws:states:${to}:${account}:stateMachine:rl-orders-cutover`,
        name: 'one',
        status: 'RUNNING',
        startDate: new Date(began),
      },
      expect.objectContaining({ status: 'FAILED', stopDate: new Date(began + 1_000) }),
    ]);
  });

  test('gives a history by pages, in the shapes of its events', async () => {
    const { log, call } = world();
    for (const event of [
      { type: 'ExecutionStarted' },
      { type: 'TaskStateEntered', state: 'gate' },
      { type: 'TaskScheduled' },
      { type: 'TaskFailed', error: 'Lambda.Unknown', cause: 'killed' },
      { type: 'TaskTimedOut', error: 'States.Timeout' },
      { type: 'TaskSucceeded', output: '{}' },
      { type: 'TaskStateExited', state: 'gate' },
    ] as const)
      log.note(executionArn, event);
    const first = await call('GetExecutionHistory', { executionArn, maxResults: 4 });
    const second = await call('GetExecutionHistory', { executionArn, maxResults: 4, nextToken: first.nextToken });
    const lambda = { resourceType: 'lambda', resource: 'invoke' };
    expect([...(first.events as object[]), ...(second.events as object[])]).toMatchObject([
      { id: 1, previousEventId: 0, type: 'ExecutionStarted' },
      { id: 2, stateEnteredEventDetails: { name: 'gate' } },
      { id: 3, type: 'TaskScheduled' },
      { id: 4, taskFailedEventDetails: { ...lambda, error: 'Lambda.Unknown', cause: 'killed' } },
      { id: 5, taskTimedOutEventDetails: { ...lambda, error: 'States.Timeout' } },
      { id: 6, taskSucceededEventDetails: { ...lambda, output: '{}' } },
      { id: 7, previousEventId: 6, stateExitedEventDetails: { name: 'gate' } },
    ]);
    expect(second.nextToken).toBeUndefined();
    const bare = await call('GetExecutionHistory', { executionArn, includeExecutionData: false });
    expect((bare.events as readonly object[])[5]).toMatchObject({ taskSucceededEventDetails: lambda });
    expect(JSON.stringify(bare)).not.toContain('output');
  });

  test('knows no execution that nobody started, nor one of another region', async () => {
    const { log, call } = world();
    log.note(executionArn, { type: 'ExecutionStarted' });
    for (const [arn, region] of [
      [`${executionArn}-two`, to],
      [executionArn, from],
    ] as const)
      for (const operation of ['DescribeExecution', 'GetExecutionHistory'])
        await expect(call(operation, { executionArn: arn }, region)).rejects.toMatchObject({
          name: 'ExecutionDoesNotExist',
        });
  });
});
