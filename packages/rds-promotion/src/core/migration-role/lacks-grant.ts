import type { Finding } from '@regionlift/migration/core';
import type { MigrationGrant } from './grants';

/**
 * The finding for rights that the role does not hold: which, what for, and the statement that gives each. A right that something
 * stands in for is listed, and no obstacle.
 */
export const lacksGrants = (subject: string, role: string, missing: readonly MigrationGrant[]): readonly Finding[] =>
  missing.map(({ id, statement, reason, neededBy, database, without }) => ({
    code: 'MigrationRoleLacksGrant',
    verdict: without === undefined ? 'fail' : 'unknown',
    subject,
    property: 'migrationRole',
    found: `'${role}' without the right '${id}'${database === undefined ? '' : ` in database '${database}'`}`,
    allowed: `a role that may: ${reason} (${without === undefined ? `needed by ${neededBy.join(', ')}` : `without: ${without}`})`,
    remedy: `as the master user: ${statement}`,
  }));

/** An error of PostgreSQL, as `pg` raises it. */
export interface SqlRefusal {
  /** SQLSTATE. */
  readonly code?: string;
  readonly message: string;
}

/** SQLSTATE of a right that is missing. Source: PostgreSQL documentation, "PostgreSQL Error Codes". */
export const insufficientPrivilege = '42501';

/**
 * What a refusal by PostgreSQL means: the grant whose want its message tells, or `undefined` for another error. A message that
 * tells of no grant of ours is said as PostgreSQL said it.
 */
export function explainRefusal(
  subject: string,
  role: string,
  grants: readonly MigrationGrant[],
  { code, message }: SqlRefusal,
): readonly Finding[] | undefined {
  if (code !== insufficientPrivilege) return undefined;
  const told = grants.filter(({ id }) => signs.some(([sign, kind]) => sign.test(message) && kind(message, id)));
  return told.length > 0
    ? lacksGrants(subject, role, told).map((finding) => ({ ...finding, verdict: 'fail' }))
    : [
        {
          code: 'MigrationRoleLacksGrant',
          verdict: 'fail',
          subject,
          property: 'migrationRole',
          found: `PostgreSQL refused '${role}': ${message}`,
          allowed: 'the rights that create-migration-role gives',
          remedy: 'run create-migration-role again, and preflight, which names each right that is missing',
        },
      ];
}

/** Words of PostgreSQL's messages (16 to 18) with the grants that they can mean. */
const signs: readonly (readonly [RegExp, (message: string, id: string) => boolean])[] = [
  [/replication slots|start WAL sender/, (_, id) => id.startsWith('replication')],
  [/create subscription/, (_, id) => id === 'subscribe'],
  [
    /permission denied for function (\w+)/,
    (message, id) => id.startsWith(`execute:${/for function (\w+)/.exec(message)?.[1]}:`),
  ],
  [/permission denied for database (.+)/, (message, id) => id === `create:${/for database (.+)/.exec(message)?.[1]}`],
  [/permission denied to (alter role|grant role)/, (_, id) => id === 'createrole' || id.startsWith('admin:')],
  [/terminate process/, (_, id) => id === 'signal'],
  [
    /must be owner of (table|sequence|relation)\b|permission denied for (table|sequence|schema)\b|SET ROLE/,
    (_, id) => id.startsWith('own:'),
  ],
];
