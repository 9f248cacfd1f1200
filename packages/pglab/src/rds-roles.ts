import type { PgServer } from './pg-server';

/** The master user of an emulated instance. */
export interface RdsMaster {
  readonly user: string;
  readonly password: string;
}

/**
 * Gives a server the roles of RDS for PostgreSQL: `rds_superuser` is no superuser, and the master user is a member of it.
 * Sources: RDS User Guide "Understanding PostgreSQL roles and permissions"; what a public page does not say is marked.
 * Databases made afterwards have the grants on functions too (`template1`).
 */
export async function emulateRds(server: PgServer, user = 'postgres', password = user): Promise<RdsMaster> {
  const master = `"${user.replaceAll('"', '""')}"`;
  const statements = [
    'CREATE ROLE rds_superuser NOLOGIN',
    'CREATE ROLE rds_replication NOLOGIN',
    'GRANT pg_monitor, pg_signal_backend, rds_replication TO rds_superuser WITH ADMIN OPTION',
    // Unverified on RDS: whether its rds_superuser holds these two.
    'GRANT pg_checkpoint, pg_create_subscription TO rds_superuser WITH ADMIN OPTION',
    // On RDS, membership in rds_replication stands for the attribute, which the lab has to give itself.
    `CREATE ROLE ${master} LOGIN CREATEDB CREATEROLE REPLICATION PASSWORD '${password.replaceAll("'", "''")}'`,
    `GRANT rds_superuser TO ${master} WITH ADMIN OPTION`,
  ];
  for (const statement of statements) await server.sql('postgres', statement);
  // Third parties ran these as the master user of RDS for PostgreSQL 14; no AWS page says from which version on.
  for (const database of ['template1', 'postgres'])
    for (const signature of originFunctions)
      await server.sql(database, `GRANT EXECUTE ON FUNCTION ${signature} TO rds_superuser WITH GRANT OPTION`);
  return { user, password };
}

const originFunctions = [
  'pg_replication_origin_advance(text, pg_lsn)',
  'pg_replication_origin_create(text)',
  'pg_replication_origin_drop(text)',
  'pg_replication_origin_oid(text)',
  'pg_replication_origin_progress(text, boolean)',
];
