import { Client } from 'pg';
import { emulateRds, link, openPooler, type PgServer, poolerBinary, startPrimary } from '../src';

const opened: { dispose: () => Promise<void> }[] = [];
const keep = <T extends { dispose: () => Promise<void> }>(thing: T): T => {
  opened.push(thing);
  return thing;
};
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.dispose();
});

const one = async (server: PgServer, text: string) => Object.values((await server.sql('postgres', text))[0] ?? {})[0];

test.each([16, 18] as const)(
  'a standby of PostgreSQL %d follows, is promoted and stays so over a restart',
  async (major) => {
    const primary = keep(await startPrimary({ major }));
    expect(await one(primary, 'SHOW server_version')).toMatch(new RegExp(`^${major}\\.`));
    await primary.sql('postgres', 'CREATE TABLE t (id int)');
    const standby = keep(await primary.standby());
    await primary.sql('postgres', 'INSERT INTO t VALUES (1)');
    const lsn = await one(primary, 'SELECT pg_current_wal_lsn()::text');
    while ((await one(standby, `SELECT pg_last_wal_replay_lsn() >= '${lsn}'`)) !== true);
    expect(await one(standby, 'SELECT pg_is_in_recovery()')).toBe(true);
    await standby.promote();
    await standby.sql('postgres', 'INSERT INTO t VALUES (2)');
    await standby.restart();
    expect(await one(standby, 'SELECT count(*)::int FROM t')).toBe(2);
    await standby.kill();
    await standby.start();
    expect(await one(standby, 'SELECT count(*)::int FROM t')).toBe(2);
    expect(await one(primary, 'SELECT count(*)::int FROM t')).toBe(1);
  },
);

test('a server that is disposed of while it restarts does not come back', async () => {
  const server = await startPrimary();
  const restarted = server.restart();
  await server.dispose();
  await expect(restarted).rejects.toThrow(/^the server of .* is gone$/);
  await expect(one(server, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await expect(server.start()).rejects.toThrow('is gone');
});

test('a link takes its round-trip time, holds back while cut silently, and refuses while cut by reset', async () => {
  const server = keep(await startPrimary());
  const wire = keep(await link(server, { rttMs: 40 }));
  const client = new Client({
    host: wire.host,
    port: wire.port,
    user: 'rdsadmin',
    password: 'rdsadmin',
    database: 'postgres',
  });
  client.on('error', () => undefined);
  await client.connect();
  const startedAt = performance.now();
  await client.query('SELECT 1');
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(39);
  wire.cut();
  let answered = false;
  const held = client.query('SELECT 1').then(() => {
    answered = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(answered).toBe(false);
  wire.mend();
  await held;
  wire.cut('reset');
  await expect(client.query('SELECT 1')).rejects.toThrow();
  wire.mend();
  const again = new Client({
    host: wire.host,
    port: wire.port,
    user: 'rdsadmin',
    password: 'rdsadmin',
    database: 'postgres',
  });
  await again.connect();
  await again.end();
});

test('the emulated master user is no superuser and may hand out what rds_superuser may', async () => {
  const server = keep(await startPrimary());
  const { user, password } = await emulateRds(server);
  const client = new Client({ connectionString: server.url(user, 'postgres', password) });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT rolsuper, rolcreaterole FROM pg_roles WHERE rolname = current_user');
    expect(rows).toEqual([{ rolsuper: false, rolcreaterole: true }]);
    await client.query('CREATE ROLE app LOGIN');
    await client.query('GRANT pg_create_subscription TO app');
    await expect(client.query('CREATE ROLE root SUPERUSER')).rejects.toMatchObject({ code: '42501' });
  } finally {
    await client.end();
  }
});

const withPooler = poolerBinary() === undefined ? test.skip : test;
const without = poolerBinary() === undefined ? ' (skipped: no pgbouncer on this machine)' : '';

withPooler(`a pooler pauses one entry while another serves, and ends without a trace${without}`, async () => {
  const server = keep(await startPrimary());
  await emulateRds(server);
  const pooler = keep(
    await openPooler({
      databases: { one: { ...at(server), dbname: 'postgres' }, two: { ...at(server), dbname: 'postgres' } },
      users: { postgres: 'postgres' },
    }),
  );
  const client = async (database: string) => {
    const made = new Client({ ...at(pooler), user: 'postgres', password: 'postgres', database });
    await made.connect();
    return made;
  };
  const [one, two] = [await client('one'), await client('two')];
  await one.query('SELECT 1');
  await pooler.console('PAUSE "one"');
  let answered = false;
  const held = one.query('SELECT 1').then(() => {
    answered = true;
  });
  await two.query('SELECT 1');
  expect(answered).toBe(false);
  await pooler.console('RESUME "one"');
  await held;
  await Promise.all([one.end(), two.end()]);
  await pooler.dispose();
  await expect(client('one')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

const at = ({ host, port }: { readonly host: string; readonly port: number }) => ({ host, port });
