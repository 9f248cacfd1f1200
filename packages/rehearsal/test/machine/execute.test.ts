import { FunctionError } from '../../src/contract/host';
import { execute } from '../../src/machine/execute';
import { executionLog } from '../../src/machine/execution-log';
import { expectedOf, outcomeOf } from '../../src/machine/outcome';
import { rehearsalClock } from '../../src/machine/rehearsal-clock';
import { stepLog } from '../../src/machine/step-log';
import { smallMachine } from './small-machine';

const options = { dialect: 'cdk', rttMs: 0, clients: 8, seed: 1, dryRun: false, rollback: false } as const;

/** Executes; `settle` fails so many times before it is done. */
async function settling(failures: number, decision: 'YES' | 'NO' = 'YES') {
  const clock = rehearsalClock();
  const told: string[] = [];
  let left = failures;
  const end = await execute(
    smallMachine,
    {
      mode: 'CUT_OVER',
      name: 'one',
      clock,
      log: executionLog(clock),
      steps: stepLog(
        () => 0,
        () => undefined,
      ),
      people: { decide: async () => decision },
      longestWaitMs: 1,
      invoke: async (_name, payload) => {
        if ((payload as { action: string }).action === 'settle' && left-- > 0)
          throw new FunctionError('Lambda.Unknown', 'exited');
        return { status: 'DONE', findings: [] };
      },
    },
    (text) => told.push(text),
  );
  return { end, told };
}

test('an execution that failed at an error is redriven until it ends (CUT-5)', async () => {
  const { end, told } = await settling(2);
  expect(end.status).toBe('SUCCEEDED');
  expect(told).toEqual(Array(2).fill('settle failed with Lambda.Unknown (exited); the execution is redriven'));
});

test('redrives are at an end some time, and an end of the machine itself is never redriven', async () => {
  const hopeless = await settling(99);
  expect([hopeless.end.status, hopeless.told.length]).toEqual(['FAILED', 3]);
  const taken = await settling(0, 'NO');
  expect([outcomeOf(taken.end), taken.told]).toEqual(['ABORTED', []]);
});

test('the outcome is what the machine says, or FAILED', () => {
  const failed = { status: 'FAILED', cause: '', state: 'x', input: {} } as const;
  expect(outcomeOf({ status: 'SUCCEEDED', output: { ending: 'CUT_OVER' } })).toBe('CUT_OVER');
  expect(outcomeOf({ status: 'SUCCEEDED', output: null })).toBe('FAILED');
  expect(outcomeOf({ ...failed, error: 'ROLLED_BACK' })).toBe('ROLLED_BACK');
  expect(outcomeOf({ ...failed, error: 'REFUSED' })).toBe('FAILED');
});

test('what is expected follows from the flags, and from the fault', () => {
  const fault = { name: 'x', title: '', strike: async () => undefined } as const;
  expect(expectedOf(options, undefined)).toBe('CUT_OVER');
  expect(expectedOf({ ...options, dryRun: true }, undefined)).toBe('JUDGED_READY');
  expect(expectedOf({ ...options, rollback: true }, undefined)).toBe('ROLLED_BACK');
  expect(expectedOf({ ...options, rollback: true }, { ...fault, expected: 'CUT_OVER' })).toBe('ROLLED_BACK');
  expect(expectedOf({ ...options, rollback: true }, { ...fault, expected: 'ABORTED' })).toBe('ABORTED');
});
