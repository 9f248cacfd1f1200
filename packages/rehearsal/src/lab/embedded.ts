import { setTimeout } from 'node:timers/promises';
import { emulateRds, type PgMajor, type PgServer, startPrimary } from '@regionlift/pglab';
import type { Certified } from '@regionlift/testkit/certificates';
import type { LabServer, LabServers } from './lab-server';
import { type Seed, seed } from './seed';
import { serveTls } from './tls';

/** What embedded servers are made of. */
export interface EmbeddedOptions extends Omit<Seed, 'master'> {
  readonly major: PgMajor;
  /** Of the names that either end has. */
  readonly certified: Certified;
  readonly master: { readonly username: string; readonly password: string };
}

/** Starts a primary, seeds it, and copies it to a standby that follows it. */
export async function startEmbedded({ major, certified, master, ...rest }: EmbeddedOptions): Promise<LabServers> {
  const opened: PgServer[] = [];
  const dispose = async () => {
    for (const server of opened.splice(0).reverse()) await server.dispose();
  };
  try {
    const primary = await started(major);
    opened.push(primary);
    await emulateRds(primary, master.username, master.password);
    await serveTls(primary, certified);
    const source = await labServer(primary);
    await seed(source, { ...rest, master });
    const standby = await primary.standby();
    opened.push(standby);
    const target = await labServer(standby);
    return {
      source,
      target,
      portOf: (end) => (end === 'SOURCE' ? primary : standby).port,
      followBy: async (port) => {
        const [{ conninfo } = { conninfo: '' }] = await standby.sql<{ readonly conninfo: string }>(
          'postgres',
          "SELECT current_setting('primary_conninfo') AS conninfo",
        );
        await standby.sql(
          'postgres',
          `ALTER SYSTEM SET primary_conninfo = '${conninfo.replace(/port=\d+/, `port=${port}`)}'`,
        );
        await standby.sql('postgres', 'SELECT pg_reload_conf()');
        await followsBy(standby, port);
      },
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** A reload is only said; a standby follows by another way when its receiver does. */
async function followsBy(standby: PgServer, port: number): Promise<void> {
  const ways = "SELECT sender_port AS port FROM pg_stat_wal_receiver WHERE status = 'streaming'";
  while ((await standby.sql<{ readonly port: number }>('postgres', ways))[0]?.port !== port) await setTimeout(10);
}

/** Raises a message for people when npm brought no binaries for this machine. */
async function started(major: PgMajor): Promise<PgServer> {
  try {
    return await startPrimary({ major });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(
      `npm has installed no binaries of PostgreSQL ${major} for ${process.platform}-${process.arch}; install optional dependencies too, or give servers of your own`,
      { cause: error },
    );
  }
}

async function labServer(server: PgServer): Promise<LabServer> {
  const [row] = await server.sql<{ readonly version: string }>(
    'postgres',
    "SELECT split_part(current_setting('server_version'), ' ', 1) AS version",
  );
  return {
    host: server.host,
    port: server.port,
    version: row?.version ?? '',
    sql: server.sql,
    promote: server.promote,
    restart: server.restart,
    crash: async () => {
      await server.kill();
      await server.start();
    },
  };
}
