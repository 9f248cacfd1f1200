import { identifier, literal } from '../sql/quoting';
import type { MigrationRoleFacts } from './facts';

/** One right of the migration role: why it is needed, how it is given, how its holder proves it. */
export interface MigrationGrant {
  /** Stable: `replication`, `admin:app`, `own:app`, `create:shop`. */
  readonly id: string;
  /** Database in which the statement runs; absent when any will do. */
  readonly database?: string;
  /** What the master user runs. */
  readonly statement: string;
  /** SQL expression that is true for a session of the role that holds the right. */
  readonly holds: string;
  /** What fails without it, with the source. */
  readonly reason: string;
  /** The actions that need it. */
  readonly neededBy: readonly string[];
  /** What happens without it; absent for a right that nothing stands in for. */
  readonly without?: string;
}

/**
 * Exactly the rights that the runtime needs inside of the database, in the order in which they are given. The role is no
 * member of `rds_superuser` and owns no database: what `ALTER DATABASE … SET` would do for the fence, which only the owner may,
 * `ALTER ROLE <application> IN DATABASE … SET` does with CREATEROLE and the ADMIN OPTION (PostgreSQL 16, "ALTER ROLE").
 */
export function migrationRoleGrants({
  role,
  replication,
  applicationRoles,
  databases,
}: Pick<MigrationRoleFacts, 'role' | 'replication' | 'applicationRoles' | 'databases'>): readonly MigrationGrant[] {
  const to = identifier(role);
  const owners = new Set(databases.flatMap(({ owners }) => owners.map(({ name }) => name)));
  return [
    {
      id: 'createrole',
      statement: `ALTER ROLE ${to} CREATEROLE`,
      holds: '(SELECT rolcreaterole FROM pg_roles WHERE rolname = current_user)',
      reason:
        'the fence alters application roles (NOLOGIN, read-only): "ALTER ROLE" asks for CREATEROLE beside the ADMIN OPTION',
      neededBy: ['attach', 'switchover', 'switch-back'],
    },
    ...replication.map((right) => ({
      ...(right === 'RDS_ROLE'
        ? {
            ...member('replication', 'rds_replication', to),
            holds: `(${roleExpression('rds_replication', 'USAGE')} OR ${hasAttribute})`,
          }
        : {
            id: 'replication-attribute',
            statement: `ALTER ROLE ${to} REPLICATION`,
            holds: hasAttribute,
          }),
      reason: 'makes, reads and drops logical slots, and streams from them ("Logical Replication", Security)',
      neededBy: ['prepare', 'attach', 'cleanup'],
    })),
    {
      ...member('subscribe', 'pg_create_subscription', to),
      reason: 'makes subscriptions ("Predefined Roles"; it came with PostgreSQL 16)',
      neededBy: ['attach', 'switchover'],
    },
    {
      ...member('monitor', 'pg_monitor', to),
      reason: "sees other roles' sessions and the state of replication (pg_stat_activity, pg_stat_replication)",
      neededBy: ['preflight', 'wait-catch-up', 'switchover'],
    },
    {
      ...member('signal', 'pg_signal_backend', to),
      reason: 'ends the sessions that the fence finds, whatever role they belong to ("Server Signaling Functions")',
      neededBy: ['switchover', 'switch-back'],
    },
    ...applicationRoles.map(({ name }) => ({
      id: `admin:${name}`,
      statement: `GRANT ${identifier(name)} TO ${to} WITH ADMIN TRUE, ${owners.has(name) ? 'INHERIT TRUE, SET TRUE' : 'INHERIT FALSE, SET FALSE'}`,
      holds: roleExpression(name, 'MEMBER WITH ADMIN OPTION'),
      reason: `takes LOGIN from ${name} and gives it back: since PostgreSQL 16 "ALTER ROLE" asks for its ADMIN OPTION`,
      neededBy: ['attach', 'switchover', 'switch-back'],
    })),
    ...[...owners].sort().map((name) => ({
      id: `own:${name}`,
      statement: `GRANT ${identifier(name)} TO ${to} WITH INHERIT TRUE, SET TRUE`,
      holds: `(${roleExpression(name, 'USAGE')} AND ${roleExpression(name, 'SET')})`,
      reason: `publishes, compares and advances what ${name} owns; changes are applied as the owner ("Logical Replication", Security)`,
      neededBy: ['prepare', 'attach', 'compare', 'switchover'],
    })),
    ...databases.flatMap(({ name }): readonly MigrationGrant[] => [
      {
        id: `create:${name}`,
        database: name,
        statement: `GRANT CONNECT, CREATE ON DATABASE ${identifier(name)} TO ${to}`,
        holds: `has_database_privilege(${literal(name)}, 'CREATE')`,
        reason:
          'makes the schema regionlift, publications and subscriptions ("CREATE PUBLICATION", "CREATE SUBSCRIPTION")',
        neededBy: ['prepare', 'attach'],
      },
      ...originFunctions.map((signature) => ({
        id: `execute:${signature.slice(0, signature.indexOf('('))}:${name}`,
        database: name,
        statement: `GRANT EXECUTE ON FUNCTION pg_catalog.${signature} TO ${to}`,
        holds: `has_function_privilege('pg_catalog.${signature}', 'EXECUTE')`,
        reason:
          'starts the subscription at the LSN of the promotion; not executable by PUBLIC ("Replication Management Functions")',
        neededBy: ['attach'],
        without: 'attach moves the slot instead of the origin (pg_replication_slot_advance)',
      })),
    ]),
  ];
}

/** Functions of replication origins that the runtime calls; the right to execute them is kept in each database by itself. */
export const originFunctions = ['pg_replication_origin_advance(text, pg_lsn)'] as const;

/** A statement that returns the ids of the grants that the session's role does not hold in the session's database. */
export const missingGrantsQuery = (grants: readonly MigrationGrant[]): string =>
  `SELECT id FROM (VALUES ${grants.map(({ id, holds }) => `(${literal(id)}, (${holds}))`).join(', ')}) AS g (id, held) WHERE held IS NOT TRUE`;

const hasAttribute = '(SELECT rolreplication FROM pg_roles WHERE rolname = current_user)';

const member = (id: string, name: string, to: string) => ({
  id,
  statement: `GRANT ${name} TO ${to}`,
  holds: roleExpression(name, 'USAGE'),
});

/** True when the session's role stands in that relation to a role, false when there is no such role (`pg_has_role` raises). */
function roleExpression(name: string, privilege: 'MEMBER WITH ADMIN OPTION' | 'USAGE' | 'SET'): string {
  return `EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(name)} AND pg_has_role(oid, '${privilege}'))`;
}
