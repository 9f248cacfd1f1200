import type { PgServer } from '@regionlift/pglab';
import { identifier, literal } from '../../src/core/sql';
import { asRole } from './as-role';

/** Owns the databases and every object in them; nobody logs in as it. */
export const ownerRole = 'orders_owner';
/** What the application logs in as; its password is its name. */
export const appRole = 'Orders "app"';
/** What the runtime logs in as; its password is its name. */
export const migrationRole = 'regionlift';

/**
 * Makes the three roles as the emulated master user, never as a superuser: the migration role holds what `rds_superuser` can
 * grant and nothing else.
 */
export async function createRoles(server: PgServer, databases: readonly string[]): Promise<void> {
  const master = asRole(server, 'postgres');
  const [owner, app, migration] = [ownerRole, appRole, migrationRole].map(identifier);
  for (const statement of [
    `CREATE ROLE ${owner} NOLOGIN`,
    `CREATE ROLE ${app} LOGIN PASSWORD ${literal(appRole)}`,
    `CREATE ROLE ${migration} LOGIN CREATEROLE REPLICATION PASSWORD ${literal(migrationRole)}`,
    `GRANT pg_monitor, pg_signal_backend, pg_create_subscription, ${owner} TO ${migration}`,
    `GRANT ${app} TO ${migration} WITH ADMIN OPTION`,
    `GRANT ${owner} TO postgres`,
  ])
    await master('postgres', statement);
  for (const database of databases) {
    await master('postgres', `CREATE DATABASE ${identifier(database)} OWNER ${owner}`);
    await master('postgres', `GRANT CONNECT, CREATE ON DATABASE ${identifier(database)} TO ${migration}`);
    for (const signature of [
      'pg_replication_origin_advance(text, pg_lsn)',
      'pg_replication_origin_progress(text, boolean)',
    ])
      await master(database, `GRANT EXECUTE ON FUNCTION ${signature} TO ${migration}`);
    await master(database, `GRANT ALL ON SCHEMA public TO ${owner}`).catch(() => undefined);
  }
}
