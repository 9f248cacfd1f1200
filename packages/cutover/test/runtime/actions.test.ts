import type { Mode } from '../../src/core';
import { runAction } from '../../src/runtime/run-action';
import { Memory } from './fake';

const [mine, other] = ['arn:execution:mine', 'arn:execution:other'];
const begin = (memory: Memory, mode: Mode, execution = mine) =>
  runAction(memory.context({ action: 'begin', mode, execution }));
const act = (memory: Memory, action: string, rest = {}) =>
  runAction(memory.context({ action, mode: 'CUT_OVER', execution: mine, ...rest }));
const codesOf = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);
const day = 86_400_000;

describe('the lock', () => {
  test('is taken by the first execution, and kept by it when it begins again (CUT-5)', async () => {
    const memory = new Memory();
    expect((await begin(memory, 'CUT_OVER')).status).toBe('DONE');
    expect((await begin(memory, 'CUT_OVER')).status).toBe('DONE');
    expect(memory.ledger?.running).toEqual({ execution: mine, mode: 'CUT_OVER' });
  });

  test('keeps a second one out while the first runs', async () => {
    const memory = new Memory();
    await begin(memory, 'CUT_OVER', other);
    memory.running.add(other);
    expect(codesOf(await begin(memory, 'CUT_OVER'))).toEqual(['AnotherExecutionRuns']);
  });

  test('is taken over from an execution that was stopped', async () => {
    const memory = new Memory();
    await begin(memory, 'CUT_OVER', other);
    expect((await begin(memory, 'CUT_OVER')).status).toBe('DONE');
    expect(memory.ledger?.running?.execution).toBe(mine);
  });

  test('is not needed by a dry run, which writes nothing (CUT-2)', async () => {
    const memory = new Memory();
    memory.running.add(other);
    await begin(memory, 'CUT_OVER', other);
    const before = memory.version;
    expect((await begin(memory, 'DRY_RUN')).status).toBe('DONE');
    expect(memory.version).toBe(before);
  });

  test('goes to one of two executions that begin at once', async () => {
    const memory = new Memory();
    for (const execution of [mine, other]) memory.running.add(execution);
    const outcomes = await Promise.all([begin(memory, 'CUT_OVER'), begin(memory, 'CUT_OVER', other)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['DONE', 'REFUSED']);
  });
});

test('a whole life: across, back, across again, retired after the window alone (CUT-4, CUT-8)', async () => {
  const memory = new Memory();
  const settle = (mode: Mode, ending: string) => act(memory, 'settle', { mode, ending });
  await begin(memory, 'CUT_OVER');
  await act(memory, 'cross');
  expect(memory.ledger?.standing).toBe('BETWEEN');
  await settle('CUT_OVER', 'CUT_OVER');
  expect(memory.ledger).toMatchObject({ standing: 'AT_TARGET', sinceMs: memory.nowMs });
  expect(memory.ledger?.running).toBeUndefined();

  expect(codesOf(await begin(memory, 'CUT_OVER'))).toEqual(['WrongStanding']);
  expect(codesOf(await begin(memory, 'FINALISE'))).toEqual(['RollbackWindowOpen']);
  await begin(memory, 'ROLL_BACK');
  expect(codesOf(await begin(memory, 'FINALISE', other))).toEqual(['WrongStanding']);
  await settle('ROLL_BACK', 'ROLLED_BACK');
  expect(memory.ledger?.standing).toBe('AT_SOURCE');

  await begin(memory, 'CUT_OVER');
  await act(memory, 'cross');
  await settle('CUT_OVER', 'CUT_OVER');
  memory.nowMs += 7 * day;
  expect((await begin(memory, 'FINALISE')).status).toBe('DONE');
  expect((await act(memory, 'guard')).status).toBe('DONE');
  await act(memory, 'retire');
  expect(codesOf(await begin(memory, 'ROLL_BACK', other))).toEqual(['WrongStanding']);
  await settle('FINALISE', 'FINALISED');
  expect(memory.ledger?.standing).toBe('FINALISED');
});

describe('watch', () => {
  test.each([
    ['OK', 'DONE', []],
    ['ALARM', 'REFUSED', ['AbortSignalled']],
    ['INSUFFICIENT_DATA', 'DONE', ['AbortSignalSilent']],
    ['MISSING', 'DONE', ['AbortSignalSilent']],
  ] as const)('%s in one region: %s (OBS-2)', async (state, status, codes) => {
    const memory = new Memory();
    memory.alarms['us-west-2'] = state;
    const outcome = await act(memory, 'watch');
    expect([outcome.status, codesOf(outcome)]).toEqual([status, codes]);
  });
});

describe('ask', () => {
  test('tells people the question and the two commands that answer it', async () => {
    const memory = new Memory();
    await act(memory, 'ask', { token: 'T0KEN', about: 'approve', question: 'Cut over now?' });
    const [message] = memory.told;
    expect(message).toContain('[rl-orders] approve\nCut over now?');
    expect(message).toContain("send-task-success --region us-east-1 --task-output '{}' --task-token 'T0KEN'");
    expect(message).toContain("send-task-failure --region us-east-1 --error Declined --task-token 'T0KEN'");
  });

  test('refuses a request without a token', async () => {
    await expect(act(new Memory(), 'ask', { about: 'approve', question: '?' })).rejects.toMatchObject({
      name: 'InvalidRequest',
      message: 'ask needs token',
    });
  });
});

describe('settle (CUT-7)', () => {
  const history = [
    { atMs: 1_000, type: 'TaskStateEntered', state: 'database: switchover' },
    { atMs: 1_100, type: 'TaskFailed', error: 'ECONNRESET' },
    {
      atMs: 1_200,
      type: 'TaskSucceeded',
      output: JSON.stringify({ Payload: { status: 'DONE', findings: [], evidence: { pauseMs: 43 } } }),
    },
    { atMs: 1_300, type: 'TaskStateExited', state: 'database: switchover' },
  ];

  test('keeps what was done, when, how often, with what it measured', async () => {
    const memory = new Memory();
    memory.history = history;
    await begin(memory, 'CUT_OVER');
    await act(memory, 'settle', { ending: 'CUT_OVER' });
    expect(memory.kept).toMatchObject([
      {
        migration: 'rl-orders',
        ending: 'CUT_OVER',
        beganMs: 1_000,
        measured: { 'database: switchover': { pauseMs: 43 } },
        steps: [{ step: 'database: switchover', calls: 1, errors: ['ECONNRESET'], status: 'DONE', untilMs: 1_300 }],
      },
    ]);
  });

  test('may die after any of its calls, and is whole after the next try', async () => {
    for (let crashAfter = 0; crashAfter < 6; crashAfter += 1) {
      const memory = new Memory();
      memory.history = history;
      await begin(memory, 'CUT_OVER');
      await act(memory, 'cross');
      memory.crashAfter = memory.calls.length + crashAfter;
      await act(memory, 'settle', { ending: 'ROLLED_BACK' }).catch(() => {});
      expect(memory.ledger?.running === undefined && memory.kept.length === 0).toBe(false);
      memory.crashAfter = Number.POSITIVE_INFINITY;
      await act(memory, 'settle', { ending: 'ROLLED_BACK' });
      expect([memory.ledger?.standing, memory.ledger?.running, memory.kept.length > 0]).toEqual([
        'AT_SOURCE',
        undefined,
        true,
      ]);
    }
  });

  test('is whole although nobody could be told, and says so in the log', async () => {
    const memory = new Memory();
    memory.deaf = new Error('AuthorizationError');
    await begin(memory, 'CUT_OVER');
    expect(await act(memory, 'settle', { ending: 'ABORTED' })).toMatchObject({ status: 'DONE' });
    expect([memory.ledger?.running, memory.kept.length]).toEqual([undefined, 1]);
    expect(memory.logged).toContain('nobody-told');
  });

  test('does not give back a lock that another execution has taken over', async () => {
    const memory = new Memory();
    await begin(memory, 'CUT_OVER', other);
    await act(memory, 'settle', { ending: 'ABORTED' });
    expect(memory.ledger?.running?.execution).toBe(other);
  });
});
