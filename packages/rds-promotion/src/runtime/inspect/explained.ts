import type { Finding } from '../../core';
import {
  explainRefusal,
  insufficientPrivilege,
  migrationRoleGrants,
  ownersQuery,
  type RoleToGrant,
} from '../../core/migration-role';
import type { ActionContext } from '../context';
import type { ServerPort } from '../ports';

/**
 * Carries something out in a database; what PostgreSQL refuses for want of a right comes back as findings that name the grant
 * (`MigrationRoleLacksGrant`), every other error is raised.
 */
export async function explained<T>(
  { config, subject, source }: Pick<ActionContext, 'config' | 'subject' | 'source'>,
  database: string,
  carryOut: () => Promise<T>,
): Promise<T | readonly Finding[]> {
  try {
    return await carryOut();
  } catch (error) {
    const refusal = error as { readonly code?: string; readonly message: string };
    if (refusal.code !== insufficientPrivilege) throw error;
    const owners = await ownersIn(source, database);
    const grants = migrationRoleGrants({
      role: config.migrationRole,
      replication: ['RDS_ROLE', 'ATTRIBUTE'],
      applicationRoles: config.applicationRoles.map((name) => ({ name, grantable: true })),
      databases: [{ name: database, owners }],
    });
    const findings = explainRefusal(`${subject}/${database}`, config.migrationRole, grants, refusal);
    if (findings === undefined) throw error;
    return findings;
  }
}

/** The owners of what moves; none when the source cannot be asked now: the refusal is explained without them. */
async function ownersIn(source: ServerPort, database: string): Promise<readonly RoleToGrant[]> {
  try {
    const session = await source.session(database);
    // What was refused may have left the session in a transaction that takes no more statements.
    await session.query('ROLLBACK');
    return await session.query<RoleToGrant>(ownersQuery);
  } catch {
    return [];
  }
}
