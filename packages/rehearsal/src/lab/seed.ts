import type { DatabasePart } from './database-part';
import type { LabServer } from './lab-server';
import { schema } from './schema';

/** What a server is seeded with. */
export interface Seed {
  readonly part: DatabasePart;
  /** Password of a role of the application or of the migration. */
  readonly passwordOf: (role: string) => string;
  /** User and password of the master user, where the servers have none yet. */
  readonly master?: { readonly username: string; readonly password: string };
}

/**
 * Makes roles, databases and tables of the application, and the migration role with the rights that its README lists, as a
 * person does before the migration; where the program knows the master user's secret, a step makes that role. What an earlier
 * rehearsal made stays, and gets the passwords of this one. Raises when a database is there that no rehearsal made.
 */
export async function seed(server: LabServer, { part, passwordOf, master }: Seed): Promise<void> {
  const run = (text: string, database = 'postgres') => server.sql(database, text);
  const [owner, ...application] = [`${part.applicationRoles[0] ?? 'application'}_owner`, ...part.applicationRoles];
  await run(madeUnless(owner, 'NOLOGIN'));
  for (const role of application) await run(madeUnless(role, `LOGIN PASSWORD ${literal(passwordOf(role))}`));
  if (master !== undefined)
    await run(`GRANT ${[owner, ...application].map(name).join(', ')} TO ${name(master.username)} WITH ADMIN OPTION`);
  const byHand = part.masterSecretId === undefined;
  const migration = part.migrationRole;
  if (byHand) {
    const rights = 'LOGIN CREATEROLE REPLICATION';
    await run(madeUnless(migration, `${rights} PASSWORD ${literal(passwordOf(migration))}`));
    await run(`GRANT pg_monitor, pg_signal_backend, pg_create_subscription TO ${name(migration)}`);
    await run(`GRANT ${name(owner)} TO ${name(migration)} WITH INHERIT TRUE, SET TRUE`);
    for (const role of application)
      await run(`GRANT ${name(role)} TO ${name(migration)} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`);
  }
  for (const database of part.databases) {
    await makeDatabase(server, database, owner);
    if (byHand) {
      await run(`GRANT CONNECT, CREATE ON DATABASE ${name(database)} TO ${name(migration)}`);
      await run(
        `GRANT EXECUTE ON FUNCTION pg_catalog.pg_replication_origin_advance(text, pg_lsn) TO ${name(migration)}`,
        database,
      );
    }
    for (const statement of schema({ owner: name(owner), application: application.map(name) }))
      await run(statement, database);
  }
}

async function makeDatabase(server: LabServer, database: string, owner: string): Promise<void> {
  const [found] = await server.sql(
    'postgres',
    "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1",
    [database],
  );
  if (found !== undefined && found.comment !== ours)
    throw new Error(
      `${server.host}:${server.port} has a database '${database}' already, which no rehearsal made; drop it or give another server`,
    );
  if (found !== undefined) return;
  await server.sql('postgres', `CREATE DATABASE ${name(database)} OWNER ${name(owner)}`);
  await server.sql('postgres', `COMMENT ON DATABASE ${name(database)} IS ${literal(ours)}`);
}

/** By this comment a database is known to be a rehearsal's. */
const ours = 'made by a rehearsal of Regionlift';

/** An identifier of SQL. */
const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const madeUnless = (role: string, options: string): string =>
  `DO $do$ BEGIN
     IF EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(role)}) THEN ALTER ROLE ${name(role)} ${options};
     ELSE CREATE ROLE ${name(role)} ${options}; END IF;
   END $do$`;
