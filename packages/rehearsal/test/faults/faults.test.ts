import type { RehearsalEvent } from '../../src/contract/result';
import { faultNamed, faults } from '../../src/faults/catalogue';
import type { FaultWorld } from '../../src/faults/fault';
import { injector } from '../../src/faults/injector';

/** A world that remembers what was done to it. */
function recordingWorld() {
  const done: string[] = [];
  const note =
    (name: string) =>
    (...given: readonly unknown[]) =>
      void done.push([name, ...given.filter((one) => typeof one !== 'function')].join(' '));
  const session = { run: async (text: string) => note('run')(text.split(' ')[0]), end: async () => note('end')() };
  const world: FaultWorld = {
    lab: { cutLink: note('cutLink'), restoreLink: note('restoreLink') } as unknown as FaultWorld['lab'],
    stores: { lagMs: 250 },
    names: { resolve: () => undefined, staleMs: 0 },
    killSoon: note('killSoon'),
    raiseAbortSignal: note('raiseAbortSignal'),
    sicken: note('sicken'),
    holdClients: note('holdClients'),
    session: async (end) => {
      note('session')(end);
      return session;
    },
    sql: async (end) => note('sql')(end),
    later: note('later'),
  };
  return { world, done };
}

const steps = [
  'cutover: watch',
  'database: prepare',
  'database: wait-catch-up',
  'database: switchover',
  'undo database: switch-back',
  'web: shift-to-10',
  'web: shift-to-50',
  'web: shift-to-100',
  'web: drain-blue',
];

async function strikes(name: string, called: readonly string[] = steps) {
  const { world, done } = recordingWorld();
  const told: RehearsalEvent[] = [];
  const { before, records } = injector(faultNamed(name), {
    world,
    steps,
    elapsedMs: () => 5,
    tell: (event) => told.push(event),
  });
  for (const step of called) await before({ step, functionName: `function of ${step.split(':')[0]}` });
  return { world, done, told, records };
}

test('every fault of REH-2 is there, each with an end that is expected of it', () => {
  expect(Object.fromEntries(faults.map(({ name, expected }) => [name, expected]))).toEqual({
    lag: 'CUT_OVER',
    'link-cut': 'CUT_OVER',
    'kill-at-each-step': 'CUT_OVER',
    'stale-dns': 'CUT_OVER',
    'long-transaction': 'CUT_OVER',
    'slow-drain': 'CUT_OVER',
    'abort-signal': 'ABORTED',
    'green-unhealthy': 'ROLLED_BACK',
  });
});

test('a fault that does not exist is refused with those that do', () => {
  expect(() => faultNamed('flood')).toThrow(
    'there is no fault flood; there are lag, link-cut, kill-at-each-step, stale-dns, long-transaction, slow-drain, abort-signal, green-unhealthy, kill:<step>',
  );
});

test.each([
  ['link-cut', ['cutLink', 'later 3000']],
  ['abort-signal', ['raiseAbortSignal']],
  ['green-unhealthy', ['sicken TARGET']],
  ['slow-drain', ['holdClients 600000']],
  ['kill:web: shift-to-10', ['killSoon function of web 300']],
  ['lag', ['sql SOURCE']],
  [
    'long-transaction',
    [
      'session SOURCE',
      'run BEGIN',
      'run INSERT',
      'later 3000',
      'session SOURCE',
      'run BEGIN',
      'run INSERT',
      'later 60000',
    ],
  ],
])('%s strikes at its step', async (name, expected) => {
  expect((await strikes(name)).done).toEqual(expected);
});

test('stale-dns and lag change what clients and stores go by', async () => {
  expect((await strikes('stale-dns')).world.names.staleMs).toBe(3_000);
  expect((await strikes('lag')).world.stores.lagMs).toBe(3_000);
});

test('kill-at-each-step kills every step once, undos too, and tells each', async () => {
  const { done, told, records } = await strikes('kill-at-each-step', [...steps, ...steps]);
  expect(done).toHaveLength(steps.length);
  expect(records).toHaveLength(steps.length);
  expect(told).toHaveLength(steps.length);
  expect(told[0]).toEqual({ type: 'fault', record: { name: 'kill-at-each-step', atMs: 5, expected: 'CUT_OVER' } });
});

test('a fault strikes at the first call of its step, and not at a step that takes one back', async () => {
  const { done } = await strikes('kill:database: switchover', [
    'undo database: switch-back',
    'database: switchover',
    'database: switchover',
  ]);
  expect(done).toEqual(['killSoon function of database 300']);
});

test('a step that the machine does not have is refused before anything is done', async () => {
  await expect(strikes('kill:queue: drain')).rejects.toThrow(
    /^kill:queue: drain: the machine has no step queue: drain/,
  );
});
