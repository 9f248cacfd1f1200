import { FunctionError } from '../../src/contract/host';
import type { SynthesizedMachine } from '../../src/contract/programme';
import type { RehearsalEvent } from '../../src/contract/result';
import { executionLog } from '../../src/machine/execution-log';
import { rehearsalClock } from '../../src/machine/rehearsal-clock';
import { type ExecutionOptions, executionArnOf, redrive, runMachine } from '../../src/machine/run-machine';
import { stepLog } from '../../src/machine/step-log';
import { pass, smallMachine, taskOf } from './small-machine';

const executionArn = executionArnOf(smallMachine, 'first');
const done = { status: 'DONE', findings: [], evidence: {} };
const running = { ...done, status: 'RUNNING' };

/** An execution whose functions answer from a script, action by action; what is not scripted is done. */
function scripted(script: Readonly<Record<string, readonly unknown[]>>, decision: 'YES' | 'NO' = 'YES') {
  const clock = rehearsalClock(() => 1_000);
  const log = executionLog(clock);
  const told: RehearsalEvent[] = [];
  const payloads: unknown[] = [];
  const left = new Map(Object.entries(script).map(([action, answers]) => [action, [...answers]]));
  const options: ExecutionOptions = {
    machine: smallMachine,
    executionArn,
    executionName: 'first',
    input: {},
    clock,
    log,
    steps: stepLog(
      () => 7,
      (event) => told.push(event),
    ),
    people: { decide: async () => decision },
    longestWaitMs: 1,
    invoke: async (_name, payload) => {
      payloads.push(payload);
      const answers = left.get((payload as { action: string }).action) ?? [];
      const answer = answers.length > 0 ? answers.shift() : done;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { options, clock, log, told, payloads };
}

const stepsIn = (told: readonly RehearsalEvent[]) =>
  told.flatMap((event) =>
    event.type === 'step' ? [`${event.record.step} ${event.record.status} ${event.record.calls}`] : [],
  );

test('executions of one machine at once keep what each was started with to itself', async () => {
  const defaults = { mode: 'CUT_OVER' };
  const definition: SynthesizedMachine['definition'] = {
    StartAt: 'defaults',
    States: {
      defaults: pass({ Result: defaults, ResultPath: '$.defaults', Next: 'input' }),
      input: pass({
        Parameters: { 'merged.$': 'States.JsonMerge($.defaults, $$.Execution.Input, false)' },
        OutputPath: '$.merged',
        Next: 'copy',
      }),
      copy: taskOf('copy', { ResultPath: '$.last', Next: 'end' }),
      end: { Type: 'Succeed' },
    },
  };
  const machine = { ...smallMachine, definition };
  const executions = [{}, { mode: 'DRY_RUN' }].map((input) => ({ ...scripted({}).options, machine, input }));
  const ends = await Promise.all(executions.map(runMachine));
  expect(ends).toMatchObject([{ output: { mode: 'CUT_OVER' } }, { output: { mode: 'DRY_RUN' } }]);
  expect(defaults).toEqual({ mode: 'CUT_OVER' });
});

test('runs every task by its function, asks people, and writes the history down', async () => {
  const { options, log, told, payloads } = scripted({});
  expect(await runMachine(options)).toMatchObject({ status: 'SUCCEEDED' });
  expect(stepsIn(told)).toEqual(['copy DONE 1', 'approve YES 1', 'settle DONE 1']);
  expect(payloads[0]).toEqual({ action: 'copy', run: 'first' });
  expect(payloads[1]).toMatchObject({ action: 'ask', token: expect.stringMatching(/^[\da-f-]{36}$/) });
  const history = log.historyOf(executionArn);
  expect(log.statusOf(executionArn)).toBe('SUCCEEDED');
  expect(history.map(({ type, state }) => (state === undefined ? type : `${type} ${state}`))).toEqual([
    'ExecutionStarted',
    'TaskStateEntered copy',
    'TaskScheduled',
    'TaskSucceeded',
    'TaskStateExited copy',
    'ChoiceStateEntered copy: answer',
    'ChoiceStateExited copy: answer',
    'TaskStateEntered approve',
    'TaskScheduled',
    'TaskSubmitted',
    'TaskSucceeded',
    'TaskStateExited approve',
    'TaskStateEntered settle',
    'TaskScheduled',
    'TaskSucceeded',
    'TaskStateExited settle',
    'SucceedStateEntered succeeded',
    'SucceedStateExited succeeded',
    'ExecutionSucceeded',
  ]);
  expect(JSON.parse(history[3]?.output ?? '')).toMatchObject({ Payload: done });
  expect(history.map(({ id }) => id)).toEqual(history.map((_, index) => index + 1));
});

test('polls are one step, and the time that their waits would have taken is skipped', async () => {
  const { options, clock, told } = scripted({ copy: [running, running, done] });
  await runMachine(options);
  expect(stepsIn(told)[0]).toBe('copy DONE 3');
  expect(clock.skippedMs()).toBe(2 * (600_000 - 1));
  expect(clock.now()).toBe(1_000 + clock.skippedMs());
});

test('time is skipped before the next task sees it', async () => {
  const { options, clock } = scripted({ copy: [running] });
  const seen: number[] = [];
  await runMachine({
    ...options,
    before: async (step) => {
      if (step === 'copy') seen.push(clock.skippedMs());
    },
  });
  expect(seen).toEqual([0, 600_000 - 1]);
});

test('a function whose process died is invoked again (CUT-5)', async () => {
  const { options, told, log } = scripted({ copy: [new FunctionError('Lambda.Unknown', 'exited')] });
  expect(await runMachine(options)).toMatchObject({ status: 'SUCCEEDED' });
  const [first] = told.flatMap((event) => (event.type === 'step' ? [event.record] : []));
  expect(first).toMatchObject({ step: 'copy', status: 'DONE', calls: 2, errors: ['Lambda.Unknown'] });
  expect(log.historyOf(executionArn).filter(({ type }) => type === 'TaskFailed')).toEqual([
    expect.objectContaining({ error: 'Lambda.Unknown', cause: 'exited' }),
  ]);
});

test('a no of people, and a refusal, lead to the way back; the error of the Fail state is told', async () => {
  const no = scripted({}, 'NO');
  expect(await runMachine(no.options)).toMatchObject({ status: 'FAILED', error: 'ABORTED' });
  expect(stepsIn(no.told)).toEqual(['copy DONE 1', 'approve NO 1', 'undo DONE 1']);
  const refused = scripted({ copy: [{ ...done, status: 'REFUSED', findings: [{ code: 'X' }] }] });
  expect(await runMachine(refused.options)).toMatchObject({ status: 'FAILED', error: 'ABORTED', cause: 'taken back' });
  expect(stepsIn(refused.told)).toEqual(['copy REFUSED 1', 'undo DONE 1']);
});

test('a failed execution is redriven from the state that failed, with its input', async () => {
  const { options, told, log, payloads } = scripted({ settle: [new FunctionError('Lambda.Unknown', 'exited')] });
  const end = await runMachine(options);
  expect(end).toMatchObject({ status: 'FAILED', error: 'Lambda.Unknown', state: 'settle' });
  if (end.status === 'SUCCEEDED') throw new TypeError('it failed');
  expect(end.input).toMatchObject({ last: {} });
  expect(await redrive(options, end)).toMatchObject({ status: 'SUCCEEDED' });
  expect(stepsIn(told)).toEqual(['copy DONE 1', 'approve YES 1', 'settle FAILED 1', 'settle DONE 1']);
  expect(payloads).toHaveLength(4);
  expect(log.historyOf(executionArn).filter(({ type }) => type === 'ExecutionRedriven')).toHaveLength(1);
});

test('a stopped execution says where a redrive would go on', async () => {
  const { options, log } = scripted({ copy: [running] });
  const stop = new AbortController();
  const end = await runMachine({
    ...options,
    signal: stop.signal,
    before: async (step) => {
      if (step === 'settle') stop.abort();
    },
  });
  expect(end).toMatchObject({ status: 'ABORTED', state: 'settle' });
  expect(log.statusOf(executionArn)).toBe('ABORTED');
});

test('a stopped execution tries nothing again', async () => {
  const { options, payloads } = scripted({ copy: [new FunctionError('Lambda.Unknown', 'killed')] });
  const stop = new AbortController();
  const end = await runMachine({
    ...options,
    signal: stop.signal,
    invoke: async (...call) => {
      stop.abort();
      return options.invoke(...call);
    },
  });
  expect([end.status, payloads.length]).toEqual(['ABORTED', 1]);
});
