import type { DatabaseRuntimeConfig } from '../../core';
import {
  applicationRolesQuery,
  type MigrationRoleFacts,
  ownersQuery,
  type RoleDatabase,
  type RoleToGrant,
  serverRoleQuery,
} from '../../core/migration-role';
import type { ServerPort } from '../ports';

/** Reads, as the master user, what the script of the migration role depends on. */
export async function readRoleFacts(
  { databases, migrationRole, applicationRoles }: DatabaseRuntimeConfig,
  master: ServerPort,
): Promise<MigrationRoleFacts> {
  const found: RoleDatabase[] = [];
  for (const name of databases) {
    const session = await master.session(name);
    found.push({ name, owners: await session.query<RoleToGrant>(ownersQuery) });
  }
  const session = await master.session(databases[0] ?? 'postgres');
  const [server] = await session.query<Pick<MigrationRoleFacts, 'master' | 'exists' | 'replication'>>(serverRoleQuery, [
    migrationRole,
  ]);
  const { master: user = '', exists = false, replication = [] } = server ?? {};
  return {
    role: migrationRole,
    master: user,
    exists,
    replication,
    applicationRoles: await session.query<RoleToGrant>(applicationRolesQuery, [applicationRoles]),
    databases: found,
  };
}
