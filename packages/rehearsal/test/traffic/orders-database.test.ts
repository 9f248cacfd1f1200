import { randomUUID } from 'node:crypto';
import { type PgServer, startPrimary } from '@regionlift/pglab';
import { Client } from 'pg';
import { schema } from '../../src/lab/schema';
import { ordersDatabase } from '../../src/traffic/fleet/orders-database';

let server: PgServer;
beforeAll(async () => {
  server = await startPrimary();
  await server.sql('postgres', "CREATE ROLE app LOGIN PASSWORD 'secret'");
  // Two databases of one server stand for the two ends.
  for (const name of ['source', 'target']) {
    await server.sql('postgres', `CREATE DATABASE ${name}`);
    for (const text of schema({ owner: 'app', application: ['app'] })) await server.sql(name, text);
  }
});
afterAll(() => server.dispose());

/** The database of an instance whose name points where the test says. */
function opened({ ttlMs = 0, limits = {} } = {}) {
  const names = {
    at: 'source' as 'source' | 'target' | undefined,
    resolve: () => names.at as string | undefined,
    staleMs: 0,
  };
  const route = {
    name: 'database.orders.internal',
    ttlMs,
    names,
    connect: (host: string) => ({
      end: host === 'source' ? ('SOURCE' as const) : ('TARGET' as const),
      // Limits in seconds are for clients; here, only what a test is about may end a statement.
      config: {
        ...{ host: '127.0.0.1', port: server.port, user: 'app', password: 'secret', database: host },
        ...{ connectionTimeoutMillis: 60_000, query_timeout: 60_000, ...limits },
      },
    }),
  };
  return { database: ordersDatabase(route), names, route };
}

const code = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'answered',
    (error: { readonly code?: string }) => error.code ?? 'none',
  );

const newId = (): string => randomUUID();

describe('the application reaches its database by the stable name (REH-1)', () => {
  it('writes a row once, however often the write comes', async () => {
    const { database } = opened();
    const id = newId();
    for (let time = 0; time < 3; time += 1)
      await expect(database.place(id, 'SOURCE')).resolves.toEqual({ end: 'SOURCE' });
    await expect(database.read(id)).resolves.toEqual({ end: 'SOURCE', found: true });
    await expect(database.read(newId())).resolves.toEqual({ end: 'SOURCE', found: false });
    await database.close();
    expect(await server.sql('source', `SELECT fleet FROM orders WHERE id = '${id}'`)).toEqual([{ fleet: 'SOURCE' }]);
  });

  it('goes on with an answer of the name service for its TTL, then follows the name', async () => {
    const { database, names, route } = opened({ ttlMs: 600_000 });
    expect(await database.place(newId(), 'SOURCE')).toEqual({ end: 'SOURCE' });
    names.at = 'target';
    expect(await database.place(newId(), 'SOURCE')).toEqual({ end: 'SOURCE' });
    route.ttlMs = 0;
    expect(await database.place(newId(), 'SOURCE')).toEqual({ end: 'TARGET' });
    await database.close();
  });

  it('goes on for longer where resolvers are stale (fault stale-dns)', async () => {
    const { database, names } = opened();
    await database.place(newId(), 'SOURCE');
    names.staleMs = 60_000;
    names.at = 'target';
    expect(await database.place(newId(), 'SOURCE')).toEqual({ end: 'SOURCE' });
    names.staleMs = 0;
    expect(await database.place(newId(), 'SOURCE')).toEqual({ end: 'TARGET' });
    await database.close();
  });

  it('is refused by a fenced database, and writes again at once when the fence is gone', async () => {
    const { database } = opened();
    await database.place(newId(), 'SOURCE');
    await server.sql('postgres', 'ALTER DATABASE source SET default_transaction_read_only = on');
    await server.sql('postgres', "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'source'");
    const refusals = [await code(database.place(newId(), 'SOURCE')), await code(database.place(newId(), 'SOURCE'))];
    expect(refusals.at(-1)).toBe('25006');
    await server.sql('postgres', 'ALTER DATABASE source RESET default_transaction_read_only');
    expect(await database.place(newId(), 'SOURCE')).toEqual({ end: 'SOURCE' });
    await database.close();
  });

  it('gives a write up before anybody sends it again', async () => {
    const { database } = opened();
    const holder = new Client(server.url('app', 'source', 'secret'));
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE orders IN EXCLUSIVE MODE');
    const id = newId();
    expect(await code(database.place(id, 'SOURCE'))).toBe('57014');
    await holder.end();
    expect(await database.read(id)).toEqual({ end: 'SOURCE', found: false });
    await database.close();
  });

  it('raises what ended a statement that was under way, and goes on', async () => {
    const { database } = opened({ limits: { statement_timeout: 60_000 } });
    const holder = new Client(server.url('app', 'source', 'secret'));
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE orders IN EXCLUSIVE MODE');
    const id = newId();
    const placing = code(database.place(id, 'SOURCE'));
    await until(async () => (await server.sql('postgres', waiting)).length > 0);
    await server.sql('postgres', `SELECT pg_terminate_backend(pid) FROM (${waiting}) AS waiting`);
    expect(await placing).toBe('57P01');
    await holder.end();
    expect(await database.place(id, 'SOURCE')).toEqual({ end: 'SOURCE' });
    await database.close();
  });

  it('says so where the name leads nowhere', async () => {
    const { database, names } = opened();
    names.at = undefined;
    expect(await code(database.place(newId(), 'SOURCE'))).toBe('ENOTFOUND');
    await database.close();
  });
});

const waiting = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = 'source'";

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
