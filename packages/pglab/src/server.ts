import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Home } from './home';
import type { PgServer } from './pg-server';
import { type Postmaster, startPostmaster } from './postmaster';
import { copyOf } from './standby';
import { superuser } from './superuser';

/** Starts the server of an initialised home. When it does not start, its home is removed. */
export async function openServer(at: Home): Promise<PgServer> {
  const { major, port, home, account, binaries } = at;
  const host = '127.0.0.1';
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  let postmaster: Postmaster | undefined;
  let starting: Promise<Postmaster> | undefined;
  let disposed = false;
  const start = async () => {
    if (disposed) throw new Error(`the server of ${home} is gone`);
    starting = startPostmaster(binaries.postgres, join(home, 'data'), account);
    postmaster = await starting;
  };
  const end = async (signal: 'SIGINT' | 'SIGQUIT') => {
    await postmaster?.end(signal);
    postmaster = undefined;
  };
  await start().catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const sql: PgServer['sql'] = async (database, text, values = []) => {
    // A fenced database is read-only by default for the superuser as well.
    const options = '-c default_transaction_read_only=off';
    const client = new Client({ host, port, ...superuser, database, options });
    // Who waits for an answer hears of it; that a server ends is nobody's failure besides.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  return {
    major,
    host,
    port,
    url: (user, database, password = user) =>
      `postgresql://${[user, password].map(encodeURIComponent).join(':')}@${host}:${port}/${encodeURIComponent(database)}`,
    sql,
    standby: () => copyOf(at, sql, openServer),
    promote: async () => {
      const [{ promoted } = { promoted: false }] = await sql<{ promoted: boolean }>(
        'postgres',
        'SELECT pg_promote(true, 60) AS promoted',
      );
      if (!promoted) throw new Error('pg_promote timed out');
    },
    start,
    stop: () => end('SIGINT'),
    restart: async () => {
      await end('SIGINT');
      await start();
    },
    kill: () => end('SIGQUIT'),
    log: () => postmaster?.log() ?? '',
    dispose: async () => {
      // One that restarts meanwhile must not come back: nobody would end it.
      disposed = true;
      await starting?.catch(() => undefined);
      await end('SIGQUIT');
      await remove();
    },
  };
}
