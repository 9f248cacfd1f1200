import type { PreflightFacts, ServerFacts } from '../../../src/core/preflight';
import { goodEnd, goodInstance, goodServer, sampleConfig, sampleFacts } from './sample-facts';
import { expectTold, role, told } from './told';

describe('preflight of servers (RDS-9)', () => {
  const source = (server: Parameters<typeof goodServer>[0]) =>
    sampleFacts({
      source: goodEnd({ server: goodServer(server) }),
      target: goodEnd({ server: goodServer({ settings: server?.settings ?? {} }) }),
    });
  const sourceOnly = (facts: PreflightFacts) =>
    told({ ...facts, target: goodEnd({ instance: goodInstance, databases: {} }) }).filter((line) =>
      line.includes(' s/source'),
    );

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a WAL that cannot be decoded',
      { wal_level: 'replica' },
      "fail s/source LogicalReplicationOff: wal_level 'replica'",
    ],
    [
      'too few slots',
      { max_replication_slots: '1' },
      'fail s/source SlotsExhausted: 1 with 0 used by others and 2 needed',
    ],
    [
      'too few senders',
      { max_wal_senders: '2' },
      'fail s/source WalSendersExhausted: 2 with 1 used by others and 2 needed',
    ],
    [
      'no workers',
      { max_logical_replication_workers: '0' },
      'fail s/source ReplicationWorkersTooFew: max_logical_replication_workers 0 for 1 subscriptions',
    ],
    [
      'no processes',
      { max_worker_processes: '1' },
      'fail s/source ReplicationWorkersTooFew: max_worker_processes 1 for 1 subscriptions and the launcher',
    ],
    ['no origins', { max_active_replication_origins: '0' }, 'fail s/source OriginsTooFew: 0 for 1 databases'],
    ['a bound on what slots keep', { max_slot_wal_keep_size: '1024' }, 'unknown s/source WalKeepLimited: 1024 MB'],
    ['a log that tells passwords', { log_statement: 'ddl' }, "unknown s/source StatementsLogged: log_statement 'ddl'"],
    ['silenced triggers', { session_replication_role: 'replica' }, "unknown s/source TriggersSilenced: 'replica'"],
  ])('a server with %s', (_, settings, expected) => {
    const facts = source({ settings });
    expect(sourceOnly(facts)).toEqual([expected]);
  });

  test('slots of this migration are counted once', () => {
    const slots: ServerFacts['slots'] = [
      {
        name: 'regionlift_shop',
        type: 'logical',
        database: 'shop',
        active: false,
        retainedBytes: 0,
        walStatus: 'reserved',
      },
    ];
    expect(sourceOnly(source({ slots, settings: { max_replication_slots: '2' } }))).toEqual([]);
  });

  test.each<[string, Partial<ServerFacts>, string[]]>([
    [
      'too old a major',
      { identity: [{ version: 150008, inRecovery: false, role: 'mover', walSenders: 0, subscriptionWorkers: 0 }] },
      ['fail s/source MajorTooOld: PostgreSQL 15', 'fail s MajorDiffers: 15 and 18'],
    ],
    [
      'another minor',
      { identity: [{ version: 180003, inRecovery: false, role: 'mover', walSenders: 0, subscriptionWorkers: 0 }] },
      ['unknown s MinorDiffers: 18.3 and 18.4'],
    ],
    [
      'a replica in place of a primary',
      { identity: [{ version: 180004, inRecovery: true, role: 'mover', walSenders: 0, subscriptionWorkers: 0 }] },
      ['fail s/source SourceInRecovery: a server in recovery'],
    ],
    [
      'a long transaction',
      { transactions: [{ pid: 7, role: 'app', database: 'shop', ageSeconds: 61, state: 'idle in transaction' }] },
      ["fail s/source LongTransaction: pid 7 of 'app' in 'shop' for 61 s (idle in transaction)"],
    ],
    [
      'a short transaction',
      { transactions: [{ pid: 7, role: 'app', database: 'shop', ageSeconds: 60, state: 'active' }] },
      [],
    ],
    [
      'a prepared transaction',
      { prepared: [{ gid: 'g', database: 'shop', ageSeconds: 5 }] },
      ["fail s/source PreparedTransactions: 'g' in 'shop' for 5 s"],
    ],
    ['a prepared transaction elsewhere', { prepared: [{ gid: 'g', database: 'other', ageSeconds: 5 }] }, []],
    [
      'a slot that nobody reads',
      {
        slots: [
          {
            name: 'old',
            type: 'logical',
            database: 'shop',
            active: false,
            retainedBytes: 5 * 2 ** 20,
            walStatus: 'extended',
          },
        ],
      },
      ["unknown s/source SlotsForgotten: logical 'old' keeps 5 MiB"],
    ],
    [
      'a slot of ours that is lost',
      {
        slots: [
          {
            name: 'regionlift_x',
            type: 'logical',
            database: 'shop',
            active: false,
            retainedBytes: null,
            walStatus: 'lost',
          },
        ],
      },
      ["fail s/source SlotLost: 'regionlift_x' lost"],
    ],
    [
      'another subscriber',
      {
        slots: [
          {
            name: 'debezium',
            type: 'logical',
            database: 'shop',
            active: true,
            retainedBytes: 0,
            walStatus: 'reserved',
          },
        ],
      },
      ["unknown s/source OtherReplicas: 'debezium' of 'shop'"],
    ],
  ])('a server with %s', (_, server, expected) =>
    expectTold(sampleFacts({ source: goodEnd({ server: goodServer(server as never) }) }), expected),
  );

  test('parameters that wait for a restart', () => {
    const server = goodServer();
    expectTold(
      sampleFacts({
        source: goodEnd({
          server: {
            ...server,
            settings: [...server.settings, { name: 'wal_buffers', value: '1', pendingRestart: true }],
          },
        }),
      }),
      ['fail s/source ParameterRestartPending: wal_buffers'],
    );
  });

  test.each<[string, ServerFacts['roles'], string[]]>([
    [
      'no application role',
      [role({ name: 'mover' })],
      ["fail s/source ApplicationRoleMissing: no role 'app'", "fail s/target ApplicationRoleMissing: no role 'app'"],
    ],
    [
      'an application of might',
      [role({ name: 'app', createRole: true }), role({ name: 'mover' })],
      ["fail s/source ApplicationRoleTooMighty: 'app'", "fail s/target ApplicationRoleTooMighty: 'app'"],
    ],
    [
      'an application role that is a group',
      [role({ name: 'app', login: false }), role({ name: 'mover' })],
      ["fail s/source ApplicationRoleCannotLogIn: 'app' NOLOGIN"],
    ],
    [
      'a migration role of might',
      [role({ name: 'app' }), role({ name: 'mover', administrator: true })],
      ["unknown s/source MigrationRoleTooMighty: 'mover'", "unknown s/target MigrationRoleTooMighty: 'mover'"],
    ],
  ])('%s', (_, roles, expected) =>
    expectTold(
      sampleFacts({
        source: goodEnd({ server: goodServer({ roles }) }),
        target: goodEnd({ server: goodServer({ roles }) }),
      }),
      expected,
    ),
  );

  test('nobody to fence', () =>
    expectTold(sampleFacts({ config: sampleConfig({ applicationRoles: [] }) }), [
      'fail s/source ApplicationRolesUnknown: none',
      "fail s/source/shop UnfencedWriters: 'app' may write to 1 table",
      'fail s/target ApplicationRolesUnknown: none',
    ]));

  test('the application as the migration role', () =>
    expect(
      told(sampleFacts({ config: sampleConfig({ migrationRole: 'app' }) })).filter((line) =>
        line.includes('MigrationRole'),
      ),
    ).toEqual([
      "fail s/source MigrationRoleIsApplicationRole: 'app'",
      "fail s/target MigrationRoleIsApplicationRole: 'app'",
    ]));

  test('roles and powers that differ', () =>
    expectTold(
      sampleFacts({
        source: goodEnd({
          server: goodServer({
            roles: [
              role({ name: 'app' }),
              role({ name: 'mover', createRole: true, replication: true }),
              role({ name: 'late' }),
            ],
          }),
        }),
        target: goodEnd({
          server: goodServer({
            roles: [
              role({ name: 'app', replication: true }),
              role({ name: 'mover', createRole: true, replication: true }),
            ],
          }),
        }),
      }),
      ["fail s RolesDiffer: 'app' without powers, on the target REPLICATION, 'late' only on the source"],
    ));

  test('parameters that differ', () =>
    expectTold(
      sampleFacts({
        target: goodEnd({ server: goodServer({ settings: { TimeZone: 'Europe/Berlin', max_connections: '50' } }) }),
      }),
      [
        'fail s ParametersTooSmall: max_connections 50 for 100',
        "fail s ParametersDiffer: TimeZone 'UTC' and 'Europe/Berlin'",
      ],
    ));
});
