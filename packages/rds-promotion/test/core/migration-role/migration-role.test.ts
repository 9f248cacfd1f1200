import {
  explainRefusal,
  type MigrationRoleFacts,
  migrationRoleGrants,
  migrationRoleScript,
  missingGrantsQuery,
} from '../../../src/core/migration-role';

const facts = (overrides: Partial<MigrationRoleFacts> = {}): MigrationRoleFacts => ({
  role: 'mo"ver',
  master: 'boss',
  exists: false,
  replication: ['RDS_ROLE'],
  applicationRoles: [{ name: 'app', grantable: true }],
  databases: [{ name: 'Shop', owners: [{ name: 'owners', grantable: true }] }],
  ...overrides,
});
const script = (overrides: Partial<MigrationRoleFacts> = {}) =>
  migrationRoleScript('s', { ...facts(overrides), expectedApplicationRoles: ['app'] }, 'SCRAM-SHA-256$x');

describe('the script of the migration role', () => {
  test('gives exactly these rights on RDS, in this order', () => {
    const { statements, findings } = script();
    expect(findings).toEqual([]);
    expect(statements.map(({ sql, database }) => [sql, database])).toEqual([
      [`CREATE ROLE "mo""ver" LOGIN INHERIT NOCREATEDB PASSWORD 'SCRAM-SHA-256$x'`, undefined],
      ['ALTER ROLE "mo""ver" CREATEROLE', undefined],
      ['GRANT rds_replication TO "mo""ver"', undefined],
      ['GRANT pg_create_subscription TO "mo""ver"', undefined],
      ['GRANT pg_monitor TO "mo""ver"', undefined],
      ['GRANT pg_signal_backend TO "mo""ver"', undefined],
      ['GRANT "app" TO "mo""ver" WITH ADMIN TRUE, INHERIT FALSE, SET FALSE', undefined],
      ['GRANT "owners" TO "mo""ver" WITH INHERIT TRUE, SET TRUE', undefined],
      ['GRANT CONNECT, CREATE ON DATABASE "Shop" TO "mo""ver"', 'Shop'],
      ['GRANT EXECUTE ON FUNCTION pg_catalog.pg_replication_origin_advance(text, pg_lsn) TO "mo""ver"', 'Shop'],
    ]);
    expect(statements.every(({ reason }) => reason.length > 10)).toBe(true);
    expect(statements.filter(({ secret }) => secret).length).toBe(1);
  });

  test('off RDS the attribute stands for the role', () => {
    expect(script({ replication: ['ATTRIBUTE'] }).statements[2]?.sql).toBe('ALTER ROLE "mo""ver" REPLICATION');
  });

  test('a role that is there is altered, not made', () => {
    expect(script({ exists: true }).statements[0]?.sql).toMatch(/^ALTER ROLE "mo""ver" LOGIN /);
  });

  test('an application role that owns tables is inherited too', () => {
    const databases = [{ name: 'Shop', owners: [{ name: 'app', grantable: true }] }];
    expect(script({ databases }).statements.map(({ sql }) => sql)).toEqual(
      expect.arrayContaining([
        'GRANT "app" TO "mo""ver" WITH ADMIN TRUE, INHERIT TRUE, SET TRUE',
        'GRANT "app" TO "mo""ver" WITH INHERIT TRUE, SET TRUE',
      ]),
    );
  });

  test.each<[string, Partial<MigrationRoleFacts>, string[]]>([
    ['an application role that is not there', { applicationRoles: [] }, ["ApplicationRoleMissing no role 'app'"]],
    [
      'a role that the master may not grant',
      { applicationRoles: [{ name: 'app', grantable: false }] },
      ["RoleNotGrantable 'boss' does not hold the ADMIN OPTION of 'app'"],
    ],
    [
      'a server on which nobody may pass replication on',
      { replication: [] },
      ["ReplicationNotGrantable a server without rds_replication, on which 'boss' has no REPLICATION"],
    ],
    [
      'tables of the master',
      { databases: [{ name: 'Shop', owners: [{ name: 'boss', grantable: false }] }] },
      ["MasterOwnsTables tables or sequences owned by the master user 'boss' in 'Shop'"],
    ],
  ])('%s is refused', (_, overrides, expected) => {
    expect(script(overrides).findings.map(({ code, found }) => `${code} ${found}`)).toEqual(expected);
  });

  test('ids are unique, and one statement asks for all that is missing', () => {
    const grants = migrationRoleGrants(facts({ databases: [...facts().databases, { name: 'b', owners: [] }] }));
    expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length);
    expect(missingGrantsQuery(grants)).toMatch(/^SELECT id FROM \(VALUES \('createrole', .*WHERE held IS NOT TRUE$/);
  });
});

describe('refusals of PostgreSQL explained', () => {
  const grants = migrationRoleGrants(facts());
  const remedies = (message: string, code = '42501') =>
    explainRefusal('s', 'mo"ver', grants, { code, message })?.map(({ found }) => found);
  test.each([
    ['permission denied to use replication slots', ["'mo\"ver' without the right 'replication'"]],
    ['permission denied to create subscription', ["'mo\"ver' without the right 'subscribe'"]],
    [
      'permission denied for function pg_replication_origin_advance',
      ["'mo\"ver' without the right 'execute:pg_replication_origin_advance:Shop' in database 'Shop'"],
    ],
    ['permission denied for database Shop', ["'mo\"ver' without the right 'create:Shop' in database 'Shop'"]],
    [
      'permission denied to alter role',
      ["'mo\"ver' without the right 'createrole'", "'mo\"ver' without the right 'admin:app'"],
    ],
    ['permission denied to terminate process', ["'mo\"ver' without the right 'signal'"]],
    ['must be owner of table entries', ["'mo\"ver' without the right 'own:owners'"]],
    ['permission denied for table entries', ["'mo\"ver' without the right 'own:owners'"]],
    [
      'permission denied for function something_else',
      ["PostgreSQL refused 'mo\"ver': permission denied for function something_else"],
    ],
    ['permission denied for tablespace x', ["PostgreSQL refused 'mo\"ver': permission denied for tablespace x"]],
  ])('%s', (message, expected) => {
    expect(remedies(message)).toEqual(expected);
  });

  test('another error is none of its business', () => {
    expect(remedies('deadlock detected', '40P01')).toBeUndefined();
  });
});
