import type { DatabaseRuntimeConfig } from '../../core';
import { migrationRoleGrants, missingGrantsQuery, ownersQuery, type RoleToGrant } from '../../core/migration-role';
import { type DatabaseQuery, databaseQueries, type LiveDatabase } from '../../core/preflight';
import type { SqlSession } from '../ports';
import { readAll } from './read-all';

/** Reads what core asks of a database, and which rights the session's role lacks in it. */
export async function readDatabase(
  { migrationRole, applicationRoles }: DatabaseRuntimeConfig,
  name: string,
  session: SqlSession,
): Promise<LiveDatabase> {
  const { owners, rds, ...facts } = await readAll<
    Pick<LiveDatabase, DatabaseQuery> & { owners: readonly RoleToGrant[]; rds: readonly object[] }
  >(session, {
    ...databaseQueries,
    owners: ownersQuery,
    rds: `SELECT FROM pg_roles WHERE rolname = 'rds_replication'`,
  });
  const grants = migrationRoleGrants({
    role: migrationRole,
    replication: [rds.length > 0 ? 'RDS_ROLE' : 'ATTRIBUTE'],
    applicationRoles: applicationRoles.map((role) => ({ name: role, grantable: true })),
    databases: [{ name, owners }],
  });
  const missing = new Set((await session.query<{ id: string }>(missingGrantsQuery(grants))).map(({ id }) => id));
  return { ...facts, missingGrants: grants.filter(({ id }) => missing.has(id)) };
}
