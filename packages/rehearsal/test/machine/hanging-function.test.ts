import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionHost } from '../../src/host';
import { executionLog } from '../../src/machine/execution-log';
import { rehearsalClock } from '../../src/machine/rehearsal-clock';
import { type ExecutionOptions, executionArnOf, runMachine } from '../../src/machine/run-machine';
import { stepLog } from '../../src/machine/step-log';
import { smallMachine } from './small-machine';

const directory = mkdtempSync(join(tmpdir(), 'rehearsal-hanging-'));
afterAll(() => rmSync(directory, { recursive: true }));

const optionsWith = (rest: Pick<ExecutionOptions, 'invoke' | 'machine'>): ExecutionOptions => {
  const clock = rehearsalClock();
  return {
    executionArn: executionArnOf(smallMachine, 'first'),
    executionName: 'first',
    input: {},
    clock,
    log: executionLog(clock),
    steps: stepLog(
      () => 0,
      () => undefined,
    ),
    people: { decide: async () => 'YES' },
    longestWaitMs: 1,
    ...rest,
  };
};

/** The machine, with another limit of its first step. */
const limited = (TimeoutSeconds: number): ExecutionOptions['machine'] => {
  const { StartAt, States } = smallMachine.definition;
  return {
    ...smallMachine,
    definition: { StartAt, States: { ...States, copy: { ...States.copy, Type: 'Task', TimeoutSeconds } } },
  };
};

test('a function that hangs is ended, the machine hears of a time-out and tries again', async () => {
  writeFileSync(
    join(directory, 'index.js'),
    `const { existsSync, writeFileSync } = require('node:fs');
     exports.handler = async ({ action }) => {
       if (action === 'copy' && !existsSync('hung')) {
         writeFileSync('hung', String(process.pid));
         for (;;);
       }
       return { status: 'DONE' };
     };`,
  );
  const worker = { name: 'worker', codePath: directory, handler: 'index.handler', environment: {} };
  const host = functionHost({ functions: [worker], standIns: [], network: () => undefined });
  const options = optionsWith({ machine: limited(2), invoke: host.invoke });
  try {
    expect(await runMachine(options)).toMatchObject({ status: 'SUCCEEDED' });
  } finally {
    await host.dispose();
  }
  expect(options.log.historyOf(options.executionArn).map(({ type }) => type)).toContain('TaskTimedOut');
});

test.each([
  [60, 60_000],
  [930, 240_000],
])('a step of at most %d s has %d ms on this machine', async (seconds, allowedMs) => {
  const limits: number[] = [];
  await runMachine(
    optionsWith({
      machine: limited(seconds),
      invoke: async (_name, _payload, timeoutMs) => {
        limits.push(timeoutMs);
        return { status: 'DONE' };
      },
    }),
  );
  expect(limits[0]).toBe(allowedMs);
});
