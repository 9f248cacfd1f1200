import { postgresPoolers } from '../../../src/runtime';
import { type ConsoleAnswer, type ConsoleStandIn, consoleStandIn } from './console-stand-in';

let console: ConsoleStandIn;
afterEach(() => console.dispose());

/** The port before a console that answers from a table; what is not in it is done. */
async function before(
  answers: Readonly<Record<string, ConsoleAnswer>> = {},
  tls: false | object = false,
  timeoutMs = 30_000,
) {
  console = await consoleStandIn((command) => answers[command] ?? []);
  return postgresPoolers({ login: async () => ({ username: 'admin', password: 'x' }), tls, timeoutMs });
}

test('a console is read by simple queries, one at a time', async () => {
  const port = await before({
    'SHOW DATABASES': [
      { name: 'shop', host: 'h', port: '5432', database: 'shöp', pool_mode: null, min_pool_size: '0', paused: '1' },
    ],
    'SHOW CONFIG': [{ key: 'admin_users', value: 'admin' }],
  });
  expect(await port.inspect(console.at)).toEqual({
    at: console.at,
    user: 'admin',
    databases: [
      { name: 'shop', host: 'h', port: 5432, database: 'shöp', poolMode: null, minPoolSize: 0, paused: true },
    ],
    pools: [],
    settings: { admin_users: 'admin' },
  });
  expect(console.asked).toEqual(['SHOW DATABASES', 'SHOW POOLS', 'SHOW CONFIG']);
});

test('PAUSE and RESUME name the entry, quoted', async () => {
  const port = await before();
  expect(await port.pause(console.at, 'Auf"träge', 30_000)).toBe(true);
  await port.resume(console.at, 'Auf"träge');
  expect(console.asked).toEqual(['PAUSE "Auf""träge"', 'RESUME "Auf""träge"']);
});

test('a PAUSE that does not return is given up when its time is over, and its connection with it (RDS-10)', async () => {
  const port = await before({ 'PAUSE "shop"': 'SILENCE' });
  const startedAt = performance.now();
  expect(await port.pause(console.at, 'shop', 2_000)).toBe(false);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(1_999);
  await port.resume(console.at, 'shop');
  expect(console.asked).toEqual(['PAUSE "shop"', 'RESUME "shop"']);
});

test.each([
  ['PAUSE "shop"', 'admin access needed'],
  ['PAUSE "shop"', 'already suspended/paused'],
  ['RESUME "shop"', 'no such database: shop'],
])('%s: %s is an error', async (command, error) => {
  const port = await before({ [command]: { error } });
  const doing = command.startsWith('PAUSE') ? port.pause(console.at, 'shop', 30_000) : port.resume(console.at, 'shop');
  await expect(doing).rejects.toMatchObject({ code: '08P01', message: error });
});

test('what is not paused is resumed already', async () => {
  const port = await before({ 'RESUME "shop"': { error: 'database shop is not paused' } });
  await expect(port.resume(console.at, 'shop')).resolves.toBeUndefined();
});

test('a console that goes silent, or that nobody listens at, or that has no TLS where it is asked for, is an error', async () => {
  const silent = await before({ 'SHOW POOLS': 'SILENCE' }, false, 2_000);
  await expect(silent.inspect(console.at)).rejects.toThrow('Query read timeout');
  await console.dispose();
  await expect(silent.inspect(console.at)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  const encrypted = await before({}, { rejectUnauthorized: true });
  await expect(encrypted.inspect(console.at)).rejects.toThrow('The server does not support SSL connections');
});
