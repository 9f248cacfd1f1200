import type { SynthesizedMachine } from '../../src/contract/programme';

/** A task that a function carries out. */
export const taskOf = (action: string, more: Readonly<Record<string, unknown>>) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'worker', Payload: { action, 'run.$': '$$.Execution.Name' } },
  TimeoutSeconds: 60,
  ...more,
});

/** A state that calls nobody. */
export const pass = (more: Readonly<Record<string, unknown>>) => ({ Type: 'Pass', ...more });

const retried = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 5, MaxAttempts: 3, JitterStrategy: 'FULL' }];

/** The shapes that the cutover's machine has: a polled step, a question, an undo that cries for help, an end that fails. */
export const smallMachine: SynthesizedMachine = {
  name: 'small',
  arn: 'arn:aws:states:us-east-1:111122223333:stateMachine:small',
  definition: {
    StartAt: 'copy',
    States: {
      copy: taskOf('copy', {
        Retry: retried,
        ResultSelector: { 'status.$': '$.Payload.status' },
        ResultPath: '$.last',
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'undo' }],
        Next: 'copy: answer',
      }),
      'copy: answer': {
        Type: 'Choice',
        Choices: [
          { Variable: '$.last.status', StringEquals: 'DONE', Next: 'approve' },
          { Variable: '$.last.status', StringEquals: 'RUNNING', Next: 'copy: wait' },
        ],
        Default: 'undo',
      },
      'copy: wait': { Type: 'Wait', Seconds: 600, Next: 'copy' },
      approve: taskOf('ask', {
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Parameters: {
          FunctionName: 'worker',
          Payload: { action: 'ask', about: 'approve', question: 'Now?', 'token.$': '$$.Task.Token' },
        },
        ResultPath: '$.last',
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'undo' }],
        Next: 'settle',
      }),
      settle: taskOf('settle', { ResultPath: null, Next: 'succeeded' }),
      succeeded: { Type: 'Succeed' },
      undo: taskOf('undo', { Retry: retried, ResultPath: null, Next: 'failed' }),
      failed: { Type: 'Fail', Error: 'ABORTED', Cause: 'taken back' },
    } as unknown as SynthesizedMachine['definition']['States'],
  },
};
