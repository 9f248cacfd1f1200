import type { PgServer } from '@regionlift/pglab';
import {
  explainRefusal,
  type MigrationGrant,
  migrationRoleGrants,
  missingGrantsQuery,
} from '../../../src/core/migration-role';
import { identifier } from '../../../src/core/sql';
import { createMigrationRole } from '../../../src/runtime/actions/create-migration-role';
import type { ServerPort } from '../../../src/runtime/ports';
import { postgresServer } from '../../../src/runtime/postgres/server';
import { appRole, type Lab, openLab, ownerRole } from '../../lab';
import { asRole } from '../../lab/as-role';

const role = 'mo"ver';

describe('the migration role, made by a master user with the powers of rds_superuser', () => {
  let lab: Lab;
  const ports: ServerPort[] = [];
  const as = (user: string, server: PgServer = lab.source): ServerPort => {
    const port = postgresServer({
      side: 'SOURCE',
      host: server.host,
      port: server.port,
      user,
      password: async () => user,
      tls: false,
      subscriber: async () => ({}),
    });
    ports.push(port);
    return port;
  };
  const context = (config = {}) =>
    lab.context('create-migration-role', {
      config: { ...lab.config, migrationRole: role, ...config },
      source: as(role),
      target: as(role),
      sourceAsMaster: as('postgres'),
      migrationPassword: async () => role,
    });

  beforeAll(async () => {
    lab = await openLab();
    // As on RDS, where the master user made the database: whoever owns it may do anything to it.
    await lab.source.sql('orders', 'ALTER DATABASE orders OWNER TO postgres');
    expect(await createMigrationRole(context())).toMatchObject({
      status: 'DONE',
      findings: [],
      evidence: { role, existed: false },
    });
  });
  afterAll(async () => {
    for (const port of ports) await port.close();
    await lab.dispose();
  });

  test('is no superuser, no member of rds_superuser, owns nothing', async () => {
    const [row] = await lab.source.sql(
      'orders',
      `SELECT rolsuper, rolcreatedb, rolbypassrls, pg_has_role(rolname, 'rds_superuser', 'MEMBER') AS administrator,
        (SELECT count(*)::int FROM pg_shdepend d WHERE d.refobjid = r.oid AND d.deptype = 'o') AS owned FROM pg_roles r WHERE rolname = $1`,
      [role],
    );
    expect(row).toEqual({ rolsuper: false, rolcreatedb: false, rolbypassrls: false, administrator: false, owned: 0 });
  });

  test('is made again without harm, and gets the password of the secret', async () => {
    expect(await createMigrationRole(context())).toMatchObject({ status: 'DONE', evidence: { existed: true } });
  });

  test('is made where nobody may pass the origins on: attach has another way, and the want is listed', async () => {
    const origin = 'FUNCTION pg_replication_origin_advance(text, pg_lsn)';
    await lab.source.sql('orders', `REVOKE ALL ON ${origin} FROM rds_superuser CASCADE`);
    try {
      expect(await createMigrationRole(context())).toMatchObject({
        status: 'DONE',
        findings: [
          {
            code: 'MigrationRoleLacksGrant',
            verdict: 'unknown',
            allowed: expect.stringContaining('attach moves the slot instead'),
          },
        ],
      });
    } finally {
      await lab.source.sql('orders', `GRANT EXECUTE ON ${origin} TO rds_superuser WITH GRANT OPTION`);
      expect(await createMigrationRole(context())).toMatchObject({ status: 'DONE', findings: [] });
    }
  });

  test('passwords stand in no statement', async () => {
    const [row] = await lab.source.sql(
      'orders',
      `SELECT left(rolpassword, 14) AS start FROM pg_authid WHERE rolname = $1`,
      [role],
    );
    expect(row).toEqual({ start: 'SCRAM-SHA-256$' });
  });

  test('is refused without the master user, and where the master owns the tables', async () => {
    const { sourceAsMaster: _, ...without } = context();
    expect(await createMigrationRole(without)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'MasterSecretMissing' }],
    });
    await asRole(lab.source, 'postgres')('orders', 'CREATE SCHEMA masters; CREATE TABLE masters.own (id int)').catch(
      () =>
        lab.source.sql(
          'orders',
          'CREATE SCHEMA masters AUTHORIZATION postgres; CREATE TABLE masters.own (id int); ALTER TABLE masters.own OWNER TO postgres',
        ),
    );
    try {
      expect(await createMigrationRole(context({ applicationRoles: [appRole, 'nobody'] }))).toMatchObject({
        status: 'REFUSED',
        findings: [{ code: 'ApplicationRoleMissing' }, { code: 'MasterOwnsTables' }],
      });
    } finally {
      await lab.source.sql('orders', 'DROP SCHEMA masters CASCADE');
    }
  });

  const grants = () =>
    migrationRoleGrants({
      role,
      replication: ['ATTRIBUTE'],
      applicationRoles: [{ name: appRole, grantable: true }],
      databases: [{ name: 'orders', owners: [{ name: ownerRole, grantable: true }] }],
    });
  const [to, app, owner] = [role, appRole, ownerRole].map(identifier);

  /** How each right is taken, and what the runtime does with it; the deed is undone. */
  const deeds: readonly (readonly [string, string, string])[] = [
    ['createrole', `ALTER ROLE ${to} NOCREATEROLE`, `ALTER ROLE ${app} NOLOGIN`],
    [
      'replication-attribute',
      `ALTER ROLE ${to} NOREPLICATION`,
      `SELECT pg_create_logical_replication_slot('x', 'pgoutput', true)`,
    ],
    [
      'subscribe',
      `REVOKE pg_create_subscription FROM ${to}`,
      `CREATE SUBSCRIPTION x CONNECTION 'host=h password=p' PUBLICATION p WITH (connect = false, slot_name = NONE)`,
    ],
    [
      'signal',
      `REVOKE pg_signal_backend FROM ${to}`,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'idler'`,
    ],
    [`admin:${appRole}`, `REVOKE ${app} FROM ${to}`, `ALTER ROLE ${app} NOLOGIN`],
    [`own:${ownerRole}`, `REVOKE ${owner} FROM ${to}`, `CREATE PUBLICATION x FOR TABLE public.entries`],
    ['create:orders', `REVOKE CREATE ON DATABASE orders FROM ${to}`, `CREATE SCHEMA x`],
    [
      'execute:pg_replication_origin_advance:orders',
      `REVOKE EXECUTE ON FUNCTION pg_replication_origin_advance(text, pg_lsn) FROM ${to}`,
      `SELECT pg_replication_origin_advance('none', '0/1')`,
    ],
  ];

  test.each(deeds)(
    '%s is needed: without it the deed is refused and the refusal names the grant',
    async (id, take, deed) => {
      const grant = grants().find((one) => one.id === id) as MigrationGrant;
      const session = await as(role).session('orders');
      await asRole(lab.source, 'postgres')('postgres', `CREATE ROLE idler LOGIN PASSWORD 'idler'`).catch(
        () => undefined,
      );
      const idler = as('idler');
      await (await idler.session('orders')).query('SELECT 1');
      const attempt = async () => {
        await session.query('BEGIN');
        try {
          await session.query(deed);
          return undefined;
        } catch (error) {
          return error as { readonly code: string; readonly message: string };
        } finally {
          await session.query('ROLLBACK');
        }
      };
      const master = asRole(lab.source, 'postgres');
      await master('orders', take);
      try {
        expect((await session.query<{ id: string }>(missingGrantsQuery(grants()))).map((one) => one.id)).toContain(id);
        const refusal = await attempt();
        expect(refusal).toMatchObject({ code: '42501' });
        const findings = explainRefusal('s', role, grants(), refusal ?? { message: '' });
        expect(findings?.map(({ remedy }) => remedy)).toContain(`as the master user: ${grant.statement}`);
      } finally {
        await master('orders', grant.statement);
      }
      expect(await session.query(missingGrantsQuery(grants()))).toEqual([]);
      // Done by right it fails for no want of one: the origin that it names does not exist.
      expect((await attempt())?.code).not.toBe('42501');
      await idler.close();
    },
  );

  test('pg_monitor is needed: without it the sessions of others show neither state nor transaction', async () => {
    const session = await as(role).session('orders');
    const seen = async () => {
      const [row] = await session.query<{ n: number }>(
        `SELECT count(state)::int AS n FROM pg_stat_activity WHERE usename = 'postgres'`,
      );
      return row?.n;
    };
    const master = as('postgres');
    await (await master.session('orders')).query('SELECT 1');
    expect(await seen()).toBeGreaterThan(0);
    await asRole(lab.source, 'postgres')('orders', `REVOKE pg_monitor FROM ${to}`);
    try {
      expect(await seen()).toBe(0);
    } finally {
      await asRole(lab.source, 'postgres')('orders', `GRANT pg_monitor TO ${to}`);
    }
  });
});
