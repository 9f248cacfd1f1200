import type { Certified } from '@regionlift/testkit/certificates';
import { Client } from 'pg';
import { frontOf } from './front';
import type { LabServer, LabServers } from './lab-server';
import { type Seed, seed } from './seed';

/** Servers of the user's own, by URL of a superuser each: the target is a physical standby of the source. */
export interface OwnServers {
  readonly sourceUrl: string;
  readonly targetUrl: string;
}

/**
 * Takes the user's servers for the ends. What the rehearsal makes in them stays there; none of them is started, restarted or
 * killed. Both have to reach 127.0.0.1 of this machine, where the links are. Raises when the target does not follow the source.
 */
export async function useOwn(
  { sourceUrl, targetUrl }: OwnServers,
  { certified, ...rest }: Omit<Seed, 'master'> & { readonly certified: Certified },
): Promise<LabServers> {
  const [source, target] = [await ownServer(sourceUrl), await ownServer(targetUrl)];
  const [primary, standby] = [await standing(source), await standing(target)];
  if (primary.recovering || !standby.recovering || primary.system !== standby.system)
    throw new Error(
      `own servers: ${source.host}:${source.port} has to be a primary, and ${target.host}:${target.port} its physical standby`,
    );
  await seed(source, rest);
  const [SOURCE, TARGET] = [await frontOf(source, certified), await frontOf(target, certified)];
  const fronts = { SOURCE, TARGET };
  return {
    source,
    target,
    portOf: (end) => fronts[end].port,
    // How it follows is its owner's.
    followBy: async () => undefined,
    dispose: async () => {
      await Promise.all([SOURCE.dispose(), TARGET.dispose()]);
    },
  };
}

async function ownServer(url: string): Promise<LabServer> {
  const { hostname: host, port } = new URL(url);
  const sql: LabServer['sql'] = async (database, text, values = []) => {
    const at = new URL(url);
    at.pathname = `/${encodeURIComponent(database)}`;
    const client = new Client({ connectionString: at.href, options: '-c default_transaction_read_only=off' });
    await client.connect();
    try {
      return (await client.query(text, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  const [row] = await sql(
    'postgres',
    "SELECT split_part(current_setting('server_version'), ' ', 1) AS version, rolsuper AS mighty FROM pg_roles WHERE rolname = current_user",
  ).catch((error: Error) => {
    throw new Error(`own servers: ${host}:${port || 5432} does not let the rehearsal in: ${error.message}`, {
      cause: error,
    });
  });
  if (row?.mighty !== true) throw new Error(`own servers: the user of ${host}:${port || 5432} has to be a superuser`);
  const never = (what: string) => () => Promise.reject(new Error(`own servers are not ${what}: leave the fault out`));
  return {
    host,
    port: Number(port || 5432),
    version: String(row?.version),
    sql,
    promote: async () => {
      const [answer] = await sql('postgres', 'SELECT pg_promote(true, 60) AS promoted');
      if (answer?.promoted !== true) throw new Error(`${host}:${port} was not promoted within 60 s`);
    },
    restart: async () => undefined,
    crash: never('killed'),
  };
}

async function standing({ sql }: LabServer): Promise<{ readonly recovering: boolean; readonly system: string }> {
  const [row] = await sql(
    'postgres',
    'SELECT pg_is_in_recovery() AS recovering, system_identifier::text AS system FROM pg_control_system()',
  );
  return { recovering: row?.recovering === true, system: String(row?.system) };
}
