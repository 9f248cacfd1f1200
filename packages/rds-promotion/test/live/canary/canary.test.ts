import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../../src/core';
import { runAction } from '../../../src/runtime';
import type { ActionContext } from '../../../src/runtime/context';
import { audit, type Lab, must, openLab, ready, startWorkload } from '../../lab';

let lab: Lab;
afterEach(() => lab.dispose());

/** A beat that is to fail waits for a fraction of a second only: the rest of the invocation's time is kept. */
const impatient = {
  now: Date.now,
  sleep: (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms)),
  remaining: () => 10_400,
};

const beat = async (overrides: Partial<ActionContext> = {}): Promise<Outcome['evidence']> => {
  const { evidence } = await runAction(lab.context('canary', overrides));
  return evidence;
};
const nothing = { failed: false };
const measured = { failed: false, delaySeconds: expect.any(Number) };

test('nothing is tried before there is a table; then by the replica, which fails when its replay stands still (OBS-5)', async () => {
  lab = await openLab();
  await lab.copy();
  expect(await beat()).toEqual({ FORWARD: nothing, REVERSE: nothing });
  await must(lab, 'prepare');
  expect(await beat()).toEqual({ FORWARD: measured, REVERSE: nothing });
  const replay = (verb: 'pause' | 'resume') => lab.target().sql('postgres', `SELECT pg_wal_replay_${verb}()`);
  await replay('pause');
  // Late behind a row that arrived, then behind one that did not.
  const [late, dead] = [await beat({ clock: impatient }), await beat({ clock: impatient })];
  expect([late, dead]).toEqual([
    { FORWARD: measured, REVERSE: nothing },
    { FORWARD: { failed: true, delaySeconds: expect.any(Number) }, REVERSE: nothing },
  ]);
  const ages = [late, dead].map((one) => (one as { FORWARD: { delaySeconds: number } }).FORWARD.delaySeconds);
  expect(ages[1]).toBeGreaterThan(ages[0] ?? 0);
  await replay('resume');
  expect(await beat()).toEqual({ FORWARD: measured, REVERSE: nothing });
});

test('after the promotion there is nothing to try until attached; from then on rows go both ways, whichever end serves', async () => {
  lab = await openLab({ databases: ['orders', 'Auf"träge'] });
  await must(lab, 'prepare');
  await lab.copy();
  await lab.promote();
  expect(await beat()).toEqual({ FORWARD: nothing, REVERSE: nothing });
  await must(lab, 'attach');
  await must(lab, 'wait-catch-up');
  expect(await beat()).toEqual({ FORWARD: measured, REVERSE: measured });
  await must(lab, 'switchover');
  expect(await beat()).toEqual({ FORWARD: measured, REVERSE: measured });
  await must(lab, 'cleanup');
  expect(await beat()).toEqual({ FORWARD: nothing, REVERSE: nothing });
});

test('a handover under writers does not mind canaries that beat all the while (RDS-10)', async () => {
  lab = await openLab();
  const workload = startWorkload(lab);
  await workload.progress();
  await ready(lab);
  let beating = true;
  let beats = 0;
  const canaries = (async () => {
    while (beating) {
      await beat({ clock: impatient });
      beats += 1;
    }
  })();
  try {
    expect((await must(lab, 'switchover')).findings).toEqual([]);
    await workload.progress();
    await must(lab, 'switch-back');
    await workload.progress();
  } finally {
    beating = false;
    await canaries;
    await workload.stop();
  }
  expect(beats).toBeGreaterThan(1);
  expect(await audit(lab.source, 'orders', workload)).toMatchObject({ lost: 0, torn: 0, duplicates: 0 });
});

test('an end out of reach fails what goes through it, and every way is published all the same', async () => {
  lab = await openLab();
  await ready(lab);
  const lines: (readonly [string, string, Readonly<Record<string, unknown>>])[] = [];
  const message = randomUUID();
  const evidence = await beat({
    source: {
      side: 'SOURCE',
      session: () => Promise.reject(new Error(message)),
      replicationSession: () => Promise.reject(new Error(message)),
      connectionString: () => Promise.reject(new Error(message)),
      close: async () => undefined,
    },
    log: (level, event, fields = {}) => void lines.push([level, event, fields]),
  });
  expect(evidence).toEqual({ FORWARD: { failed: true }, REVERSE: { failed: true } });
  expect(lines.filter(([, event]) => event === 'canary')).toEqual(
    ['FORWARD', 'REVERSE'].map((Path) => [
      'INFO',
      'canary',
      expect.objectContaining({ Migration: 'rl-orders', Part: 'database', Path, CanaryFailed: 1 }),
    ]),
  );
  expect(lines.filter(([level]) => level === 'ERROR')).toEqual([]);
  expect(lines.filter(([, event]) => event === 'canary-failed').map(([, , fields]) => fields)).toEqual(
    ['FORWARD', 'REVERSE'].map((path) => ({ path, database: 'orders', message })),
  );
});

test('a physical handover has its row in the first database, and takes it away again', async () => {
  lab = await openLab();
  const config = { ...lab.config, handover: 'PHYSICAL' as const };
  const run = (action: 'prepare' | 'canary' | 'cleanup') => runAction(lab.context(action, { config }));
  await run('prepare');
  await lab.copy();
  expect((await run('canary')).evidence).toEqual({ FORWARD: measured });
  await lab.promote();
  expect((await run('canary')).evidence).toEqual({ FORWARD: nothing });
  await run('cleanup');
  const left = await lab.source.sql('orders', "SELECT to_regclass('regionlift.heartbeat') AS place");
  expect(left).toEqual([{ place: null }]);
});
