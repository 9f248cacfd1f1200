import { userSchema } from './user-schema';

/** What has to be known of the source before the migration role can be made. Read by the master user. */
export interface MigrationRoleFacts {
  /** Name of the role to make. */
  readonly role: string;
  /** The role that runs the script: RDS's master user, a member of `rds_superuser`. */
  readonly master: string;
  /** Whether the role is there already: a second run only adds what is missing. */
  readonly exists: boolean;
  /** How the right to replicate can be given here; the first of them is what its holder is asked for. */
  readonly replication: readonly ReplicationRight[];
  readonly applicationRoles: readonly RoleToGrant[];
  readonly databases: readonly RoleDatabase[];
}

/**
 * RDS_ROLE: membership in `rds_replication`, which on RDS stands for the attribute (RDS User Guide, "Understanding the
 * rds_superuser role"). ATTRIBUTE: REPLICATION, which only a role that has it can give; RDS's master user has it not.
 */
export type ReplicationRight = 'RDS_ROLE' | 'ATTRIBUTE';

/** A role in which the migration role is to become a member. */
export interface RoleToGrant {
  readonly name: string;
  /** Whether the master user holds its ADMIN OPTION; since PostgreSQL 16 nobody may grant a role without. */
  readonly grantable: boolean;
}

/** A database that moves. */
export interface RoleDatabase {
  readonly name: string;
  /** Owners of the tables and sequences that move. */
  readonly owners: readonly RoleToGrant[];
}

/**
 * Asks a database for the owners of what moves. `$1`: nothing. Rows fit {@link RoleToGrant}. Membership itself is no right to
 * pass it on: `CREATEROLE` users hold the ADMIN OPTION of the roles that they made (PostgreSQL 16, "CREATE ROLE").
 */
export const ownersQuery = `SELECT pg_get_userbyid(o.relowner)::text AS name, o.relowner <> me.oid AND pg_has_role(o.relowner, 'MEMBER WITH ADMIN OPTION') AS grantable
  FROM (SELECT DISTINCT c.relowner FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't' AND ${userSchema}
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')) o,
  (SELECT oid FROM pg_roles WHERE rolname = current_user) me ORDER BY 1`;

/** Asks the server for `exists` of role `$1`, `replication` and the name of the role that asks. */
export const serverRoleQuery = `SELECT current_user::text AS master, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists,
  to_json(array_remove(ARRAY[CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = 'rds_replication') THEN 'RDS_ROLE' END,
    CASE WHEN rolreplication THEN 'ATTRIBUTE' END], NULL)) AS replication FROM pg_roles WHERE rolname = current_user`;

/** Asks for the application roles `$1` (text array) that exist. Rows fit {@link RoleToGrant}. */
export const applicationRolesQuery = `SELECT rolname::text AS name, pg_has_role(oid, 'MEMBER WITH ADMIN OPTION') AS grantable
  FROM pg_roles WHERE rolname = ANY ($1::text[]) ORDER BY 1`;
