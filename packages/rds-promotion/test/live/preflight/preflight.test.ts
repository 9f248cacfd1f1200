import { identifier } from '../../../src/core/sql';
import { preflight } from '../../../src/runtime/actions/preflight';
import type { ActionContext } from '../../../src/runtime/context';
import type { LiveInstance } from '../../../src/runtime/ports';
import { createSchema, type Lab, openLab, ownerRole } from '../../lab';
import { asRole } from '../../lab/as-role';
import { asDescribed } from './as-described';

const owned = `SET ROLE ${identifier(ownerRole)};`;

describe('preflight against a live source (RDS-9)', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab({ settings: { max_prepared_transactions: '5' } });
    await lab.copy();
  });
  afterAll(() => lab.dispose());

  const instances = (
    described: Partial<Record<'SOURCE' | 'TARGET', Partial<LiveInstance> | undefined>> = {},
  ): ActionContext['instances'] => ({
    describe: async (side) =>
      side in described && described[side] === undefined
        ? undefined
        : asDescribed({
            ...(side === 'TARGET' ? { replicaOf: 'arn:aws:rds:us-west-2:111122223333:db:orders' } : {}),
            ...described[side],
          }),
    promote: async () => undefined,
    switchoverGlobalCluster: async () => undefined,
    globalCluster: async () => undefined,
  });
  const run = async (overrides: Partial<ActionContext> = {}) => {
    // The standby shows a change a moment later; on a busy machine that moment is long.
    await lab.replayed();
    return preflight(lab.context('preflight', { instances: instances(), ...overrides }));
  };
  const fails = async (overrides: Partial<ActionContext> = {}) =>
    (await run(overrides)).findings
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ subject, code, found }) => `${subject} ${code}: ${found}`);

  test('a source and its replica that are ready pass, with what has to be known listed', async () => {
    const { status, findings } = await run();
    expect(findings.map(({ subject, code, verdict }) => `${verdict} ${subject} ${code}`)).toEqual([
      'unknown rl-orders/database/source/orders SequencesListed',
      'unknown rl-orders/database/source/orders AdministratorsMayWrite',
    ]);
    expect(status).toBe('DONE');
  });

  test.each([
    [
      'a table without a key',
      `CREATE TABLE public.bad (a int)`,
      `DROP TABLE public.bad`,
      'source/orders ReplicaIdentityMissing: public.bad',
    ],
    [
      'a table that refuses',
      `ALTER TABLE public.tokens REPLICA IDENTITY NOTHING`,
      `ALTER TABLE public.tokens REPLICA IDENTITY DEFAULT`,
      'source/orders ReplicaIdentityNothing: public.tokens',
    ],
    [
      'whole rows that nobody accepted',
      `ALTER TABLE public.tokens REPLICA IDENTITY FULL`,
      `ALTER TABLE public.tokens REPLICA IDENTITY DEFAULT`,
      'source/orders ReplicaIdentityFull: public.tokens',
    ],
    [
      'an identity whose index is gone',
      `CREATE TABLE public.bad (a int NOT NULL); CREATE UNIQUE INDEX bad_i ON public.bad (a); ALTER TABLE public.bad REPLICA IDENTITY USING INDEX bad_i; DROP INDEX public.bad_i`,
      `DROP TABLE public.bad`,
      'source/orders ReplicaIdentityMissing: public.bad',
    ],
    [
      'a key with a generated column',
      `CREATE TABLE public.bad (a int, b int GENERATED ALWAYS AS (a + 1) STORED PRIMARY KEY)`,
      `DROP TABLE public.bad`,
      'source/orders ReplicaIdentityGenerated: public.bad (b)',
    ],
    [
      'an unlogged table',
      `CREATE UNLOGGED TABLE public.bad (a int PRIMARY KEY)`,
      `DROP TABLE public.bad`,
      'source/orders UnloggedRelations: public.bad',
    ],
    [
      'forced row security',
      `ALTER TABLE public.tokens ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
      `ALTER TABLE public.tokens DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY`,
      'source/orders RowSecurityForced: public.tokens',
    ],
    [
      'a trigger that fires on apply',
      `CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; CREATE TRIGGER tr BEFORE INSERT ON public.tokens FOR EACH ROW EXECUTE FUNCTION public.f(); ALTER TABLE public.tokens ENABLE ALWAYS TRIGGER tr`,
      `DROP FUNCTION public.f CASCADE`,
      "source/orders TriggersFireOnApply: 'tr' of public.tokens ENABLE ALWAYS",
    ],
    [
      'a sequence near its end',
      `CREATE SEQUENCE public.near MAXVALUE 1500; SELECT setval('public.near', 1000)`,
      `DROP SEQUENCE public.near`,
      'source/orders SequenceExhausted: public.near at 1000 of 1500',
    ],
  ])('%s is refused, while the replica shows the same', async (_, spoil, mend, expected) => {
    await lab.source.sql('orders', owned + spoil);
    try {
      expect(await fails()).toContain(`rl-orders/database/${expected}`);
    } finally {
      await lab.source.sql('orders', owned + mend);
    }
  });

  test('large objects are refused', async () => {
    await lab.source.sql('orders', 'SELECT lo_create(4711)');
    expect(await fails()).toContain('rl-orders/database/source/orders LargeObjectsPresent: 1 large objects');
    await lab.source.sql('orders', 'SELECT lo_unlink(4711)');
  });

  test('a role that writes and that the fence does not know is refused', async () => {
    await lab.source.sql('orders', `CREATE ROLE batch LOGIN; GRANT INSERT ON public.entries TO batch`);
    expect(await fails()).toContain("rl-orders/database/source/orders UnfencedWriters: 'batch' may write to 1 table");
    await lab.source.sql('orders', 'DROP OWNED BY batch; DROP ROLE batch');
  });

  test('prepared transactions and readers that went away are told', async () => {
    await lab.source.sql(
      'orders',
      `BEGIN; INSERT INTO public.entries (writer, n) VALUES (0, 0); PREPARE TRANSACTION 'left'`,
    );
    await lab.source.sql('orders', `SELECT pg_create_physical_replication_slot('gone', true)`);
    const { findings } = await run();
    expect(findings.map(({ code, found }) => `${code}: ${found}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^PreparedTransactions: 'left' in 'orders' for \d+ s$/),
        expect.stringMatching(/^SlotsForgotten: physical 'gone' keeps \d+ MiB$/),
      ]),
    );
    await lab.source.sql('orders', `ROLLBACK PREPARED 'left'`);
    await lab.source.sql('orders', `SELECT pg_drop_replication_slot('gone')`);
  });

  test('a role without a right is told which, with the statement that gives it', async () => {
    const master = asRole(lab.source, 'postgres');
    await master('orders', 'REVOKE pg_create_subscription FROM regionlift; ALTER ROLE regionlift NOREPLICATION');
    const { findings } = await run();
    expect(findings.filter(({ code }) => code === 'MigrationRoleLacksGrant').map(({ remedy }) => remedy)).toEqual([
      'as the master user: GRANT rds_replication TO "regionlift"',
      'as the master user: GRANT pg_create_subscription TO "regionlift"',
    ]);
    await master('orders', 'GRANT pg_create_subscription TO regionlift; ALTER ROLE regionlift REPLICATION');
  });

  test('a failure that somebody takes on with a reason is listed, and an empty reason is none', async () => {
    await lab.source.sql('orders', `${owned} CREATE UNLOGGED TABLE public.bad (a int PRIMARY KEY)`);
    const request = (reason: string) => ({
      action: 'preflight',
      acknowledged: [{ code: 'UnloggedRelations', reason }],
    });
    expect(await run({ request: request('a cache') })).toMatchObject({
      status: 'DONE',
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'UnloggedRelations', verdict: 'unknown', allowed: 'acknowledged: a cache' }),
      ]),
    });
    expect(await run({ request: request(' ') })).toMatchObject({ status: 'REFUSED' });
    await lab.source.sql('orders', `${owned} DROP TABLE public.bad`);
  });

  test('before the target is there, parity is unknown and not given', async () => {
    const { status, findings } = await run({ instances: instances({ TARGET: undefined }) });
    expect(findings.map(({ code, verdict }) => `${verdict} ${code}`)).toEqual([
      'unknown SequencesListed',
      'unknown AdministratorsMayWrite',
      'unknown TargetInstanceMissing',
      'unknown ParityUnknown',
    ]);
    expect(status).toBe('DONE');
  });

  test('an end that admits nobody is refused in the words of PostgreSQL', async () => {
    const closed = {
      ...lab.context('preflight').source,
      session: async () => Promise.reject(new Error('password authentication failed for user "regionlift"')),
    };
    expect(await fails({ source: closed })).toEqual([
      `rl-orders/database/source SessionRefused: 'orders': password authentication failed for user "regionlift"`,
    ]);
  });

  test.each([
    ['PHYSICAL', 'POSTGRES', 'postgres'],
    ['LOGICAL', 'MYSQL', 'mysql'],
  ] as const)('%s for %s: what was not looked at is unknown', async (handover, engine, described) => {
    const { status, findings } = await run({
      config: { ...lab.config, handover, engine },
      instances: instances({ SOURCE: { engine: described }, TARGET: { engine: described } }),
    });
    expect(findings.map(({ code, verdict }) => `${verdict} ${code}`)).toEqual([
      'unknown ServerNotInspected',
      'unknown ServerNotInspected',
    ]);
    expect(status).toBe('DONE');
  });
});

describe('preflight of a promoted target (RDS-9)', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab({ major: 16, fill: createSchema });
    await lab.copy();
    await lab.promote();
  });
  afterAll(() => lab.dispose());

  test('drift between both ends is named', async () => {
    await lab.source.sql(
      'orders',
      `${owned} CREATE TABLE public.late (id int PRIMARY KEY); ALTER TABLE public.tokens ADD COLUMN extra int; RESET ROLE; CREATE EXTENSION hstore; CREATE ROLE late LOGIN; GRANT SELECT ON public.counters TO late`,
    );
    const { findings } = await preflight(
      lab.context('preflight', {
        instances: {
          describe: async () => asDescribed({ engineVersion: '16.14' }),
          promote: async () => undefined,
          switchoverGlobalCluster: async () => undefined,
          globalCluster: async () => undefined,
        },
      }),
    );
    expect(
      findings
        .filter(({ verdict }) => verdict === 'fail')
        .map(({ subject, code, found }) => `${subject} ${code}: ${found}`),
    ).toEqual([
      "rl-orders/database RolesDiffer: 'late' only on the source",
      'rl-orders/database/orders ExtensionsDiffer: hstore only on the source',
      'rl-orders/database/orders SchemaDiffers: constraint public.late_pkey of public.late only on the source, index public.late_pkey only on the source, privileges public.late only on the source, table public.late only on the source, privileges public.counters differs, table public.tokens differs',
    ]);
  });
});
