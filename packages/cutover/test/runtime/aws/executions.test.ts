import { awsExecutions } from '../../../src/runtime/aws/executions';
import { jsonAnswer, jsonError } from '../loopback/answers';
import { onTheWire } from '../loopback/on-the-wire';

const { answering, asked, clients } = onTheWire();
const execution = 'arn:aws:states:us-east-1:111122223333:execution:rl-orders-cutover:first';
const executions = () => awsExecutions(clients().states('us-east-1'));

describe('whether an execution runs', () => {
  test.each([
    ['RUNNING', true],
    ['PENDING_REDRIVE', true],
    ['SUCCEEDED', false],
    ['FAILED', false],
    ['TIMED_OUT', false],
    ['ABORTED', false],
  ])('%s: %s (Step Functions API Reference, DescribeExecution)', async (status, runs) => {
    answering(jsonAnswer({ executionArn: execution, status, startDate: 1_700_000_000 }));
    expect(await executions().runs(execution)).toBe(runs);
    expect(asked()).toEqual([`states us-east-1 DescribeExecution {"executionArn":"${execution}"}`]);
  });

  test('one that is not known any more does not', async () => {
    answering(jsonError('ExecutionDoesNotExist'));
    expect(await executions().runs(execution)).toBe(false);
  });

  test('one that nobody may look at is not taken for ended', async () => {
    answering(jsonError('AccessDeniedException'));
    await expect(executions().runs(execution)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});

describe('the history of an execution', () => {
  const at = 1_700_000_000;
  const output = '{"Payload":{"status":"DONE"}}';

  test('is read page by page, with what tasks gave back and how they failed', async () => {
    answering(({ body }) =>
      body.includes('nextToken')
        ? jsonAnswer({
            events: [
              { id: 4, type: 'TaskFailed', timestamp: at, taskFailedEventDetails: { error: 'Lambda.Unknown' } },
              { id: 5, type: 'TaskTimedOut', timestamp: at, taskTimedOutEventDetails: { error: 'States.Timeout' } },
              { id: 6, type: 'TaskSubmitFailed', timestamp: at, taskSubmitFailedEventDetails: { error: 'A' } },
              { id: 7, type: 'TaskStartFailed', timestamp: at, taskStartFailedEventDetails: { error: 'B' } },
              { id: 8, type: 'TaskStateExited', timestamp: at, stateExitedEventDetails: { name: 'begin' } },
            ],
          })
        : jsonAnswer({
            events: [
              { id: 1, type: 'ExecutionStarted', timestamp: at, executionStartedEventDetails: { input: '{}' } },
              { id: 2, type: 'TaskStateEntered', timestamp: at + 0.25, stateEnteredEventDetails: { name: 'begin' } },
              { id: 3, type: 'TaskSucceeded', timestamp: at, taskSucceededEventDetails: { output } },
            ],
            nextToken: 'page 2',
          }),
    );
    const atMs = at * 1_000;
    expect(await executions().history(execution)).toEqual([
      { atMs, type: 'ExecutionStarted' },
      { atMs: atMs + 250, type: 'TaskStateEntered', state: 'begin' },
      { atMs, type: 'TaskSucceeded', output },
      { atMs, type: 'TaskFailed', error: 'Lambda.Unknown' },
      { atMs, type: 'TaskTimedOut', error: 'States.Timeout' },
      { atMs, type: 'TaskSubmitFailed', error: 'A' },
      { atMs, type: 'TaskStartFailed', error: 'B' },
      { atMs, type: 'TaskStateExited', state: 'begin' },
    ]);
    const first = { executionArn: execution, includeExecutionData: true, maxResults: 1_000 };
    expect(asked().map((one) => JSON.parse(one.replace(/^\S+ \S+ GetExecutionHistory /, '')))).toEqual([
      first,
      { ...first, nextToken: 'page 2' },
    ]);
  });
});
