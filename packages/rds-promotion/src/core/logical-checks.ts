import { type Check, fail, isDeferred, type Maybe, pass, show, whenPlain } from '@regionlift/migration/core';
import type { DatabaseQuestion } from './database-facts';
import { handoverOf } from './engine-checks';
import { wholeNumber } from './whole-number';

/** What the logical handover asks besides. */
export const logicalChecks: readonly Check<DatabaseQuestion>[] = [
  wholeNumber('pauseBudgetMs', 1, 600_000, 'RDS-10'),
  wholeNumber('sequenceMargin', 0, 1_000_000_000, 'RDS-3'),
  namesNeeded('databases', 'DatabasesMissing', 'databases that move', 'name every database of the instance that moves'),
  namesNeeded(
    'applicationRoles',
    'ApplicationRolesMissing',
    'roles by which the application logs in',
    'name them: the fence takes their LOGIN away, and a role that it does not know goes on writing',
  ),
  {
    code: 'InvalidRoleName',
    asks: 'the migration role is no role of the application and has a legal name',
    property: 'migrationRole',
    serves: ['RDS-3'],
    judge: ({ migrationRole, applicationRoles }) =>
      whenPlain([migrationRole, applicationRoles], () =>
        migrationRole === undefined ||
        (isName(migrationRole) && !(Array.isArray(applicationRoles) && applicationRoles.includes(migrationRole)))
          ? pass
          : fail(
              show(migrationRole),
              'a role of its own, 1 to 63 bytes, not beginning with pg_ or rds',
              'choose another name: the fence would lock the runtime out',
            ),
      ),
  },
];

/** PostgreSQL cuts names at 63 bytes (`NAMEDATALEN` − 1), roles must not begin with `pg_`; RDS keeps `rds…` for itself. */
const isName = (name: unknown): boolean => typeof name === 'string' && isDatabaseName(name) && !/^(pg_|rds)/.test(name);

const isDatabaseName = (name: unknown): boolean =>
  typeof name === 'string' && name !== '' && !name.includes('\0') && bytesOf(name) <= 63;

/** Bytes of a text in UTF-8. */
const bytesOf = (text: string): number => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, '_').length;

function namesNeeded(
  property: 'databases' | 'applicationRoles',
  code: string,
  what: string,
  remedy: string,
): Check<DatabaseQuestion> {
  return {
    code,
    asks: `the logical handover is told the ${what}`,
    property,
    serves: ['RDS-3'],
    judge: (facts) => {
      if (handoverOf(facts) !== 'LOGICAL') return pass;
      const names = facts[property];
      if (isDeferred(names)) return pass;
      const list: readonly Maybe<string>[] = Array.isArray(names) ? names : [];
      if (list.some(isDeferred)) return fail(show(list.find(isDeferred)), 'plain values', 'give the names as literals');
      const wrong = list.filter((name) => !isDatabaseName(name));
      return list.length > 0 && wrong.length === 0 && new Set(list).size === list.length
        ? pass
        : fail(show(names), `a list of ${what}, each once, 1 to 63 bytes`, remedy);
    },
  };
}
