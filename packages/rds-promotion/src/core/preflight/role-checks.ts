import type { LiveDatabaseQuestion, ServerQuestion } from './facts';
import { type LiveCheck, lists, refuses } from './live-check';

/** What is asked of a server's roles. */
export const roleChecks: readonly LiveCheck<ServerQuestion>[] = [
  refuses({
    code: 'ApplicationRoleMissing',
    asks: 'every application role exists',
    property: 'applicationRoles',
    allowed: 'roles of the server',
    remedy: 'name the roles by which the application logs in',
    found: ({ server, config }) =>
      config.applicationRoles
        .filter((name) => !server.roles.some((role) => role.name === name))
        .map((name) => `no role '${name}'`),
  }),
  refuses({
    code: 'ApplicationRolesUnknown',
    asks: 'there is a role to fence',
    property: 'applicationRoles',
    allowed: 'at least one role',
    remedy: 'name the roles by which the application logs in: a fence around nobody keeps nobody out',
    found: ({ config }) => (config.applicationRoles.length > 0 ? [] : ['none']),
  }),
  refuses({
    code: 'ApplicationRoleTooMighty',
    asks: 'no application role can step over the fence',
    property: 'applicationRoles',
    allowed: 'roles that are no superusers, no members of rds_superuser, and not allowed to alter roles',
    remedy: 'let the application log in with a role of its own',
    found: ({ server, config }) =>
      server.roles
        .filter(
          ({ name, superuser, createRole, administrator }) =>
            config.applicationRoles.includes(name) && (superuser || createRole || administrator),
        )
        .map(({ name }) => `'${name}'`),
  }),
  refuses({
    code: 'ApplicationRoleCannotLogIn',
    asks: 'every application role may log in: one that may not is a group, whose members the fence would miss',
    property: 'applicationRoles',
    allowed: 'roles with LOGIN',
    remedy: 'name the roles that log in; a role that was fenced by an earlier try is opened by switch-back or cleanup',
    found: ({ server, end, config }) =>
      end === 'source'
        ? server.roles
            .filter(({ name, login }) => config.applicationRoles.includes(name) && !login)
            .map(({ name }) => `'${name}' NOLOGIN`)
        : [],
  }),
  refuses({
    code: 'MigrationRoleIsApplicationRole',
    asks: 'the runtime has a role of its own: the fence would shut it out',
    property: 'migrationRole',
    allowed: 'a role that is no application role',
    remedy: 'run create-migration-role with a name of its own',
    found: ({ config }) =>
      config.applicationRoles.includes(config.migrationRole) ? [`'${config.migrationRole}'`] : [],
  }),
  lists({
    code: 'MigrationRoleTooMighty',
    asks: 'the migration role has no more than it needs',
    property: 'migrationRole',
    allowed: 'no superuser, no member of rds_superuser',
    remedy: 'run create-migration-role, which grants exactly what is needed',
    found: ({ server, config }) =>
      server.roles
        .filter(({ name, superuser, administrator }) => name === config.migrationRole && (superuser || administrator))
        .map(({ name }) => `'${name}'`),
  }),
  lists({
    code: 'IamTokenExpires',
    asks: 'the subscription can log in again after its first quarter of an hour',
    property: 'authentication',
    allowed: 'authentication SECRET for the migration role',
    remedy:
      'a token lives for 15 minutes and a member of rds_iam has no password (RDS User Guide, "IAM database authentication"): a subscription that reconnects later needs a password',
    found: ({ config }) => (config.authentication === 'IAM' ? ["authentication 'IAM'"] : []),
  }),
];

/** What is asked of roles in a database. */
export const writerChecks: readonly LiveCheck<LiveDatabaseQuestion>[] = [
  refuses({
    code: 'UnfencedWriters',
    asks: 'every role that may log in and write is known to the fence',
    property: 'applicationRoles',
    allowed: 'application roles, the migration role and administrators',
    remedy:
      'add the role to applicationRoles, take its right to write, or acknowledge that it does not write in the window',
    found: ({ database, server, config, end }) =>
      end === 'source'
        ? database.writers
            .filter(
              ({ role }) =>
                role !== config.migrationRole &&
                !config.applicationRoles.includes(role) &&
                !administrator(server, role),
            )
            .map(({ role, tables }) => `'${role}' may write to ${tables} ${tables === 1 ? 'table' : 'tables'}`)
        : [],
  }),
  lists({
    code: 'AdministratorsMayWrite',
    asks: 'people who pass over the fence are told',
    property: 'applicationRoles',
    allowed: 'no session of an administrator in the window',
    remedy: 'a member of rds_superuser can write on the source after the flip, and that write is lost: tell them',
    found: ({ database, server, config, end }) =>
      end === 'source'
        ? database.writers
            .map(({ role }) => role)
            .filter((role) => role !== config.migrationRole && administrator(server, role))
            .map((role) => `'${role}'`)
        : [],
  }),
];

function administrator({ roles }: ServerQuestion['server'], name: string): boolean {
  return roles.some((role) => role.name === name && (role.superuser || role.administrator));
}
