import { existsSync } from 'node:fs';
import { databaseNetwork } from '../../src/lab';
import { openWorld, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.dispose());

const insert = (id: string) => `INSERT INTO public.orders (id, fleet) VALUES ('${id}', 'SOURCE')`;
const count = async (end: 'SOURCE' | 'TARGET', id: string) =>
  (await world.lab.sql(end, 'orders', 'SELECT count(*)::int AS n FROM public.orders WHERE id = $1', [id]))[0]?.n;
const untilThere = async (id: string) => {
  while ((await count('TARGET', id)) !== 1);
};

test('the target follows the source through the link, and not while it is cut', async () => {
  const { lab } = world;
  await lab.sql('SOURCE', 'orders', insert('before'));
  await untilThere('before');
  lab.cutLink();
  await lab.sql('SOURCE', 'orders', insert('meanwhile'));
  const [{ lsn } = { lsn: '' }] = await lab.sql('SOURCE', 'postgres', 'SELECT pg_current_wal_lsn()::text AS lsn');
  const [{ behind } = { behind: null }] = await lab.sql(
    'TARGET',
    'postgres',
    'SELECT pg_last_wal_replay_lsn() < $1::pg_lsn AS behind',
    [lsn],
  );
  expect([behind, await count('TARGET', 'meanwhile')]).toEqual([true, 0]);
  lab.restoreLink();
  await untilThere('meanwhile');
});

test('a promotion is told as it goes on, and takes place once', async () => {
  const { lab } = world;
  expect([lab.stateOf('TARGET'), lab.follows()]).toEqual(['available', true]);
  const promotion = lab.promote();
  expect([lab.stateOf('TARGET'), lab.follows()]).toEqual(['modifying', true]);
  await expect(lab.promote()).rejects.toThrow('promoted already');
  await promotion;
  expect([lab.stateOf('TARGET'), lab.follows()]).toEqual(['available', false]);
  await lab.sql('TARGET', 'orders', insert('after'));
  expect([await count('TARGET', 'after'), await count('SOURCE', 'after')]).toEqual([1, 0]);
});

test.each(['SOURCE', 'TARGET'] as const)('the server of the %s comes back from a crash on its port', async (end) => {
  const { lab } = world;
  await lab.sql('SOURCE', 'orders', insert('before'));
  await untilThere('before');
  const port = lab.nearPortOf(end);
  await lab.crash(end);
  expect([lab.nearPortOf(end), await count(end, 'before')]).toEqual([port, 1]);
  await lab.sql('SOURCE', 'orders', insert('after'));
  await untilThere('after');
});

test('functions reach the source by the link, the target without it, and nothing else', () => {
  const { lab } = world;
  const network = databaseNetwork(lab);
  const [source, target] = [lab.portOf('SOURCE'), lab.portOf('TARGET')];
  expect(network('127.0.0.1', source)).toEqual({ host: '127.0.0.1', port: source });
  expect(network('LOCALHOST.', target)).toEqual({ host: '127.0.0.1', port: lab.nearPortOf('TARGET') });
  expect([network('127.0.0.1', target), network('orders.example', source)]).toEqual([undefined, undefined]);
});

test('nothing is left behind', async () => {
  const [{ directory } = { directory: '' }] = await world.lab.sql(
    'TARGET',
    'postgres',
    "SELECT current_setting('data_directory') AS directory",
  );
  expect(existsSync(String(directory))).toBe(true);
  await world.dispose();
  // A fault that ends late finds nothing to mend.
  world.lab.restoreLink();
  expect(existsSync(String(directory))).toBe(false);
});
