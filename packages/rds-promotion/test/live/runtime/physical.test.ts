import { Client } from 'pg';
import { type DatabaseAction, type DatabaseRuntimeConfig, effectsOf, type Outcome } from '../../../src/core';
import { runAction } from '../../../src/runtime';
import { planOf, scenarios } from '../../cases';
import { appRole, audit, type Lab, openLab, startWorkload } from '../../lab';
import { asRole } from '../../lab/as-role';
import { Crash, dying } from '../../lab/crash';
import { onFence } from '../../lab/on-fence';
import { availableInstances, callsOf, noting, type Use } from '../../runtime/noted-uses';

/**
 * A physical handover between two real servers, under writers (RDS-4). RDS is a stand-in: it says what the laboratory did. How
 * long RDS takes to promote, and that a deployment of the phase PROMOTED is what does it, is not proved here.
 */
let lab: Lab;
let promoted: boolean;
const used = new Map<DatabaseAction, Set<Use>>();
const context = (action: DatabaseAction, more: Partial<DatabaseRuntimeConfig> = {}) =>
  lab.context(action, {
    config: { ...lab.config, handover: 'PHYSICAL', ...more },
    instances: availableInstances(() => !promoted),
  });
const run = (action: DatabaseAction, more: Partial<DatabaseRuntimeConfig> = {}): Promise<Outcome> => {
  const uses = used.get(action) ?? new Set<Use>();
  used.set(action, uses);
  return runAction(noting(context(action, more), uses));
};
const deploy = async (how?: { readonly lagging: boolean }) => {
  await lab.promote(how);
  promoted = true;
};
const writesAt = (side: 'SOURCE' | 'TARGET') =>
  asRole(lab.server(side), appRole)('orders', 'INSERT INTO public.entries (writer, n) VALUES (99, 1)').then(
    () => 'written',
    (error: { readonly code?: string }) => error.code,
  );
const codes = ({ findings }: Outcome) => findings.map(({ code }) => code);
const noLogin = '28000';

/** What is granted to an action is what was called, but for the promotion that nobody took on. */
const expectGranted = (...actions: readonly DatabaseAction[]) => {
  const effects = effectsOf(planOf({ ...scenarios['a physical handover'], authentication: 'IAM' }));
  for (const action of actions) {
    const granted = new Set(effects[action].map((effect) => effect.action));
    granted.delete('rds:PromoteReadReplica');
    const called = new Set([...(used.get(action) ?? [])].flatMap((use) => callsOf[use]));
    expect([action, ...[...granted].sort()]).toEqual([action, ...[...called].sort()]);
  }
};

beforeEach(async () => {
  promoted = false;
  used.clear();
  lab = await openLab();
  await run('prepare');
  await lab.copy();
});
afterEach(() => lab.dispose());

test('every acknowledged write is on the promoted target, the source refuses, and there is no way back', async () => {
  const workload = startWorkload(lab);
  await workload.progress();
  expect(await run('wait-catch-up')).toMatchObject({ status: 'DONE', evidence: { bytesBehind: 0 } });
  const waiting = await run('switchover');
  expect(waiting).toMatchObject({ status: 'RUNNING', evidence: { fenced: true, waitsFor: 'the phase PROMOTED' } });
  expect(codes(waiting)).toEqual(['PromotionOutOfTemplate']);
  expect([await writesAt('SOURCE'), await writesAt('TARGET')]).toEqual([noLogin, noLogin]);
  expect(await run('switchover')).toMatchObject({ status: 'RUNNING' });
  await deploy({ lagging: true });
  expect(await writesAt('TARGET')).toBe(noLogin);
  const done = await run('switchover');
  expect(done).toMatchObject({
    status: 'DONE',
    findings: [],
    evidence: { inUse: 'TARGET', pauseMs: expect.any(Number) },
  });
  expect(lab.name.current()).toBe('TARGET');
  await workload.progress();
  await workload.stop();
  expect(await audit(lab.target(), 'orders', workload)).toMatchObject({ lost: 0, torn: 0, duplicates: 0 });
  expect([await writesAt('SOURCE'), await writesAt('TARGET')]).toEqual([noLogin, 'written']);
  expect(await run('switchover')).toMatchObject({ status: 'DONE' });
  expect(await run('probe')).toMatchObject({ status: 'DONE', findings: [] });
  const back = await run('switch-back');
  expect([back.status, ...codes(back)]).toEqual(['REFUSED', 'RollbackLosesWrites']);
  expect(await run('cleanup')).toMatchObject({ status: 'DONE', findings: [], evidence: { dropped: 2 } });
  await run('preflight');
  await run('canary');
  expectGranted('preflight', 'prepare', 'wait-catch-up', 'switchover', 'probe', 'cleanup', 'canary');
});

/** What is sent to close the source for those who log in: the fence's first half. */
const closesLogins = ([texts]: readonly unknown[]): boolean =>
  Array.isArray(texts) && texts.some((text: string) => text.endsWith('NOLOGIN'));

test('a replica that falls behind, or a fence that does not hold, leaves the source open', async () => {
  const pauseReplay = () => lab.target().sql('postgres', 'SELECT pg_wal_replay_pause()');
  const resumeReplay = () => lab.target().sql('postgres', 'SELECT pg_wal_replay_resume()');
  const workload = startWorkload(lab);

  // Before the fence nothing is closed for it.
  await pauseReplay();
  await workload.progress();
  const behind = await run('switchover', { pauseBudgetMs: 300 });
  expect([behind.status, ...codes(behind)]).toEqual(['REFUSED', 'ReplicationBehind']);
  expect(workload.writers.flatMap(({ failures }) => [...failures])).toEqual([]);
  await resumeReplay();

  // Nor does half a fence of a run that died stay.
  await expect(runAction(dying(context('switchover'), closesLogins).context)).rejects.toBeInstanceOf(Crash);
  expect(await writesAt('SOURCE')).toBe(noLogin);
  await pauseReplay();
  // Writers that have reconnected since write no more: the source's own write makes the replica lag for certain.
  await lab.source.sql('orders', 'INSERT INTO public.entries (writer, n) VALUES (97, 1)');
  expect(codes(await run('switchover', { pauseBudgetMs: 300 }))).toEqual(['ReplicationBehind']);
  expect(await writesAt('SOURCE')).toBe('written');
  await resumeReplay();

  // Behind the fence the budget counts.
  const { source } = onFence(lab, async () => {
    await pauseReplay();
  });
  const late = await runAction({ ...context('switchover', { pauseBudgetMs: 1_000 }), ...(source && { source }) });
  expect([late.status, ...codes(late)]).toEqual(['REFUSED', 'PauseBudgetExceeded']);
  await workload.progress();
  await workload.stop();
  expect(await writesAt('SOURCE')).toBe('written');
  await resumeReplay();

  // A transaction that stays prepared keeps the fence from holding.
  const client = new Client({
    host: lab.source.host,
    port: lab.source.port,
    user: appRole,
    password: appRole,
    database: 'orders',
  });
  await client.connect();
  await client.query('BEGIN');
  await client.query('INSERT INTO public.entries (writer, n) VALUES (98, 1)');
  await client.query("PREPARE TRANSACTION 'half'");
  await client.end();
  const held = await run('switchover', { pauseBudgetMs: 1_000 });
  expect([held.status, ...codes(held)]).toEqual(['REFUSED', 'FenceDoesNotHold']);
  expect(await writesAt('SOURCE')).toBe('written');
  await asRole(lab.source, appRole)('orders', "COMMIT PREPARED 'half'");
  expect(await run('switchover')).toMatchObject({ status: 'RUNNING', evidence: { fenced: true } });
});

test('a source that was opened again is never overtaken by the target that was promoted meanwhile', async () => {
  expect(await run('switchover')).toMatchObject({ status: 'RUNNING' });
  await deploy();
  const back = await run('switch-back');
  expect([back.status, ...codes(back)]).toEqual(['DONE', 'TargetAbandoned']);
  expectGranted('switch-back');
  expect(await writesAt('SOURCE')).toBe('written');
  const again = await run('switchover');
  expect([again.status, ...codes(again)]).toEqual(['REFUSED', 'TargetBehindSource']);
  expect([lab.name.current(), await writesAt('SOURCE'), await writesAt('TARGET')]).toEqual([
    'SOURCE',
    'written',
    noLogin,
  ]);
});

test('a target that was promoted without a fence is refused', async () => {
  await deploy();
  const outcome = await run('switchover');
  expect([outcome.status, ...codes(outcome)]).toEqual(['REFUSED', 'TargetBehindSource']);
  const waited = await run('wait-catch-up');
  expect([waited.status, ...codes(waited)]).toEqual(['REFUSED', 'TargetNotReplica']);
  const probed = await run('probe');
  expect(codes(probed)).toEqual(['NameNotAtTarget', 'SourceNotFenced']);
});

test('a runtime that dies after any call is gone on with by the next, and nothing is lost', async () => {
  const workload = startWorkload(lab, { kinds: ['insert', 'update', 'transaction'] });
  await workload.progress();
  /** Dies after the first, the second, … call, until one runs through. */
  const dyingEverywhere = async (): Promise<{ readonly outcome: Outcome; readonly deaths: number }> => {
    for (let at = 1; ; at += 1) {
      const mortal = dying(context('switchover'), at);
      try {
        return { outcome: await runAction(mortal.context), deaths: at - 1 };
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    }
  };
  const fenced = await dyingEverywhere();
  expect(fenced.outcome).toMatchObject({ status: 'RUNNING', evidence: { fenced: true } });
  expect(fenced.deaths).toBeGreaterThan(8);
  await deploy({ lagging: true });
  const opened = await dyingEverywhere();
  expect(opened.outcome).toMatchObject({ status: 'DONE', evidence: { inUse: 'TARGET' } });
  expect(opened.deaths).toBeGreaterThan(6);
  await workload.progress();
  await workload.stop();
  expect(await audit(lab.target(), 'orders', workload)).toMatchObject({ lost: 0, torn: 0 });
  expect([await writesAt('SOURCE'), await writesAt('TARGET')]).toEqual([noLogin, 'written']);
});
