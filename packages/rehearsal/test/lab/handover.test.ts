import { ordersSql } from '../../src/lab';
import { openWorld, type World } from './world';
import { startWriters, type Writers } from './writers';

/**
 * The shipped function of the database part against the laboratory and its stand-ins, under writers (RDS-3, RDS-6, REH-1). What
 * AWS itself takes for promotion and names is not proved here.
 */
let world: World;
afterEach(() => world.dispose());

/** Acknowledged orders that an end does not hold, and those that it holds more than once, or without their event. */
async function judged({ lab }: World, end: 'SOURCE' | 'TARGET', { acknowledged }: Writers) {
  const writes = (await lab.sql(end, 'orders', ordersSql.writes)) as { id: string; times: number; events: number }[];
  const held = new Map(writes.map((one) => [one.id, one]));
  return {
    lost: [...acknowledged.keys()].filter((id) => !held.has(id)),
    notOnce: writes.filter(({ times, events }) => times !== 1 || events !== 1),
  };
}

test('preflight to switch-back: every acknowledged write is where the name points, once', async () => {
  world = await openWorld();
  const { run, lab, names } = world;
  const steps: [string, string][] = [];
  const step = async (action: string) => {
    const { status } = await run(action);
    steps.push([action, status]);
  };
  const writers = startWriters(world);
  await writers.progress();
  for (const action of ['preflight', 'prepare']) await step(action);
  expect(lab.follows()).toBe(true);
  await lab.promote();
  expect(lab.follows()).toBe(false);
  for (const action of ['attach', 'wait-catch-up', 'compare', 'switchover', 'probe']) await step(action);
  await writers.progress();
  expect(names.resolve('database.orders.internal')).toBe(lab.hostOf('TARGET'));
  expect([...writers.acknowledged.values()].at(-1)).toBe('TARGET');
  await step('switch-back');
  await writers.progress();
  expect([...writers.acknowledged.values()].at(-1)).toBe('SOURCE');
  await writers.stop();
  expect(await judged(world, 'SOURCE', writers)).toEqual({ lost: [], notOnce: [] });
  await step('cleanup');
  expect(steps).toEqual([
    ['preflight', 'DONE'],
    ['prepare', 'DONE'],
    ['attach', 'DONE'],
    ['wait-catch-up', 'DONE'],
    ['compare', 'DONE'],
    ['switchover', 'DONE'],
    ['probe', 'DONE'],
    ['switch-back', 'DONE'],
    ['cleanup', 'DONE'],
  ]);
});

test('with a round-trip time the target serves, and a link that is cut in the window leaves the source open', async () => {
  world = await openWorld({ rttMs: 20 });
  const { run, lab } = world;
  const writers = startWriters(world);
  await run('prepare');
  await lab.promote();
  expect((await run('attach')).status).toBe('DONE');
  lab.cutLink();
  await expect(run('switchover')).rejects.toThrow();
  lab.restoreLink();
  await writers.progress();
  // What was held back arrives first.
  expect((await run('wait-catch-up')).status).toBe('DONE');
  const { status, evidence } = await run('switchover');
  expect(status).toBe('DONE');
  // Never less than one round trip: the fence stands at the other end of the link.
  expect(Number(evidence.pauseMs)).toBeGreaterThanOrEqual(20);
  await writers.progress();
  await writers.stop();
  expect(await judged(world, 'TARGET', writers)).toEqual({ lost: [], notOnce: [] });
});

test('the migration role is made by its step where the master secret is known', async () => {
  const masterSecretId = 'arn:aws:secretsmanager:us-west-2:111122223333:secret:orders-master-a1B2c3';
  world = await openWorld({ told: { masterSecretId }, masterSecret: masterSecretId });
  const { run } = world;
  expect((await run('create-migration-role')).status).toBe('DONE');
  expect((await run('prepare')).status).toBe('DONE');
  await world.lab.promote();
  expect((await run('attach')).status).toBe('DONE');
});

test('a physical handover: the stand-in of RDS promotes, once', async () => {
  world = await openWorld({ told: { handover: 'PHYSICAL' } });
  const { run, lab, names } = world;
  const takenOn = { acknowledged: [{ code: 'PromotionOutOfTemplate', reason: 'a test' }] };
  expect((await run('prepare')).status).toBe('DONE');
  expect((await run('wait-catch-up')).status).toBe('DONE');
  const { status } = await run('switchover', takenOn);
  expect([status, lab.follows()]).toEqual(['DONE', false]);
  expect(names.resolve('database.orders.internal')).toBe(lab.hostOf('TARGET'));
  expect(world.host.calls.filter(({ operation }) => operation === 'PromoteReadReplica').length).toBeGreaterThan(0);
  expect((await run('probe')).status).toBe('DONE');
});
