import { emulateRds, type PgServer, startPrimary } from '@regionlift/pglab';
import { openWorld, type World } from './world';

/** Servers that the user started: here two of the laboratory's, which know nothing of the rehearsal's certificates. */
const opened: { readonly dispose: () => Promise<void> }[] = [];
let source: PgServer;
let target: PgServer;
beforeEach(async () => {
  source = await startPrimary();
  opened.push(source);
  await emulateRds(source);
  target = await source.standby();
  opened.push(target);
});
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.dispose();
});

const open = async (targetUrl = target.url('rdsadmin', 'postgres')): Promise<World> => {
  const world = await openWorld({ own: { sourceUrl: source.url('rdsadmin', 'postgres'), targetUrl } });
  opened.push(world);
  return world;
};

test('own servers are handed over like embedded ones, and stay where they are', async () => {
  const { run, lab } = await open();
  expect((await run('prepare')).status).toBe('DONE');
  await lab.promote();
  for (const action of ['attach', 'wait-catch-up', 'compare', 'switchover', 'probe'])
    expect([action, (await run(action)).status]).toEqual([action, 'DONE']);
  await expect(lab.crash('SOURCE')).rejects.toThrow('own servers are not killed');
  await opened.pop()?.dispose();
  expect(await source.sql('postgres', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('what cannot be used is refused in words: no entry, no superuser, no standby, a database in use', async () => {
  await expect(open(target.url('rdsadmin', 'postgres', 'wrong'))).rejects.toThrow(
    `own servers: 127.0.0.1:${target.port} does not let the rehearsal in: password authentication failed`,
  );
  await expect(open(target.url('postgres', 'postgres'))).rejects.toThrow('has to be a superuser');
  await expect(open(source.url('rdsadmin', 'postgres'))).rejects.toThrow('has to be a primary');
  await source.sql('postgres', 'CREATE DATABASE orders');
  await expect(open()).rejects.toThrow("has a database 'orders' already");
});
