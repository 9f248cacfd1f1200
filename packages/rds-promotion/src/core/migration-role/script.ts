import type { Finding } from '@regionlift/migration/core';
import { identifier, literal } from '../sql/quoting';
import type { MigrationRoleFacts } from './facts';
import { type MigrationGrant, migrationRoleGrants } from './grants';

/** One statement of the script, with why it is there. */
export interface RoleStatement {
  /** Database in which it has to run; absent when any will do. */
  readonly database?: string;
  readonly sql: string;
  readonly reason: string;
  /** Whether it carries the verifier of the password: nothing to log. */
  readonly secret?: true;
  /** Whether the master user may be refused it: something stands in for the right. */
  readonly optional?: true;
}

/** The script, or why the master user cannot give all of it. */
export interface MigrationRoleScript {
  readonly statements: readonly RoleStatement[];
  readonly grants: readonly MigrationGrant[];
  readonly findings: readonly Finding[];
}

/**
 * What the master user runs on the source, once, before the replica is promoted: the physical copy carries the role to the
 * target. Safe to run again. `verifier` is a SCRAM verifier, never the password: statements may be logged.
 *
 * Codes: ApplicationRoleMissing, RoleNotGrantable, ReplicationNotGrantable, MasterOwnsTables.
 */
export function migrationRoleScript(
  subject: string,
  facts: MigrationRoleFacts & { readonly expectedApplicationRoles: readonly string[] },
  verifier: string,
): MigrationRoleScript {
  const grants = migrationRoleGrants(facts);
  const to = identifier(facts.role);
  return {
    grants,
    findings: findingsOf(subject, facts),
    statements: [
      {
        sql: `${facts.exists ? 'ALTER' : 'CREATE'} ROLE ${to} LOGIN INHERIT NOCREATEDB PASSWORD ${literal(verifier)}`,
        reason: 'the role that the runtime and the subscriptions log in with',
        secret: true,
      },
      ...grants.map(({ database, statement, reason, without }) => ({
        sql: statement,
        reason,
        ...(database === undefined ? {} : { database }),
        ...(without === undefined ? {} : { optional: true as const }),
      })),
    ],
  };
}

function findingsOf(
  subject: string,
  {
    master,
    applicationRoles,
    databases,
    replication,
    expectedApplicationRoles,
  }: MigrationRoleFacts & { readonly expectedApplicationRoles: readonly string[] },
): readonly Finding[] {
  const missing = expectedApplicationRoles.filter((name) => !applicationRoles.some((role) => role.name === name));
  const owners = [...new Map(databases.flatMap(({ owners }) => owners).map((owner) => [owner.name, owner])).values()];
  const ungrantable = [
    ...new Set(
      [...applicationRoles, ...owners]
        .filter(({ name, grantable }) => !grantable && name !== master)
        .map(({ name }) => name),
    ),
  ];
  return [
    ...missing.map((name) =>
      refusal(
        subject,
        'ApplicationRoleMissing',
        'applicationRoles',
        `no role '${name}'`,
        'roles that exist',
        'name the roles by which the application logs in',
      ),
    ),
    ...ungrantable.map((name) =>
      refusal(
        subject,
        'RoleNotGrantable',
        'migrationRole',
        `'${master}' does not hold the ADMIN OPTION of '${name}'`,
        'roles that the master user may grant',
        `have a holder of it run: GRANT ${identifier(name)} TO ${identifier(master)} WITH ADMIN OPTION`,
      ),
    ),
    ...(replication.length > 0
      ? []
      : [
          refusal(
            subject,
            'ReplicationNotGrantable',
            'migrationRole',
            `a server without rds_replication, on which '${master}' has no REPLICATION`,
            'a master user that can pass the right to replicate on',
            'have a superuser run: ALTER ROLE … REPLICATION for the master user',
          ),
        ]),
    ...(owners.some(({ name }) => name === master)
      ? [
          refusal(
            subject,
            'MasterOwnsTables',
            'migrationRole',
            `tables or sequences owned by the master user '${master}' in ${databases
              .filter((database) => database.owners.some(({ name }) => name === master))
              .map(({ name }) => `'${name}'`)
              .join(', ')}`,
            'owners other than the master user: PostgreSQL 16 lets no role grant membership in itself',
            `give them to a role that ${identifier(master)} made (CREATE ROLE owners; GRANT owners TO ${identifier(master)} WITH INHERIT TRUE, SET TRUE; ALTER TABLE … OWNER TO owners: the catalog alone changes), or let the runtime log in as the master user`,
          ),
        ]
      : []),
  ];
}

const refusal = (
  subject: string,
  code: string,
  property: string,
  found: string,
  allowed: string,
  remedy: string,
): Finding => ({
  code,
  verdict: 'fail',
  subject,
  property,
  found,
  allowed,
  remedy,
});
