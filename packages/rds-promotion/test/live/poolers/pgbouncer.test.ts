import { emulateRds, openPooler, type PgServer, type Pooler, poolerBinary, startPrimary } from '@regionlift/pglab';
import { Client } from 'pg';

const present = poolerBinary() !== undefined;
const withPooler = present ? test : test.skip;
const why = present ? '' : ' (skipped: no pgbouncer on this machine, apt-get install pgbouncer)';

/** What PgBouncer itself does, where a rule of ours rests on it. */
let server: PgServer;
let pooler: Pooler;
let client: Client;
afterEach(async () => {
  await client.end().catch(() => undefined);
  await pooler.dispose();
  await server.dispose();
});

async function opened(settings: Readonly<Record<string, string | number>> = {}) {
  server = await startPrimary();
  await emulateRds(server);
  pooler = await openPooler({
    databases: { one: { host: server.host, port: server.port, dbname: 'postgres' } },
    users: { postgres: 'postgres' },
    settings,
  });
  client = new Client({
    host: pooler.host,
    port: pooler.port,
    user: 'postgres',
    password: 'postgres',
    database: 'one',
  });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT 1');
}

const isPaused = async () =>
  (await pooler.console('SHOW DATABASES')).some(({ name, paused }) => name === 'one' && paused === 1);

withPooler(
  `an entry with min_pool_size opens a connection while it is paused, takes its end for a failed login, and fails clients after RESUME: PoolerKeepsServers${why}`,
  async () => {
    await opened({ min_pool_size: 1, server_login_retry: 3 });
    await pooler.console('PAUSE "one"');
    const closed = () => pooler.log().split('closing because: pause mode').length;
    const before = closed();
    while (closed() === before) await new Promise((wake) => setTimeout(wake, 20));
    await pooler.console('RESUME "one"');
    await expect(client.query('SELECT 1')).rejects.toThrow('server login has been failing, try again later');
  },
);

withPooler(
  `a PAUSE outlives the connection that asked for it; RESUME before it has returned takes it back${why}`,
  async () => {
    await opened();
    await client.query('BEGIN');
    const asking = new Client({
      host: pooler.host,
      port: pooler.port,
      user: 'pooler_admin',
      password: 'pooler_admin',
      database: 'pgbouncer',
      query_timeout: 100,
    });
    asking.on('error', () => undefined);
    await asking.connect();
    await expect(asking.query('PAUSE "one"')).rejects.toThrow('Query read timeout');
    await asking.end();
    expect(await isPaused()).toBe(true);
    await pooler.console('RESUME "one"');
    await client.query('COMMIT');
    await client.query('SELECT 1');
    expect(await isPaused()).toBe(false);
  },
);
