import { connect } from 'node:net';
import { Client } from 'pg';
import { readGate } from '../../../src/runtime/actions/handover/ends';
import { prepare } from '../../../src/runtime/actions/prepare';
import { appRole, audit, type Lab, must, openLab, ownerRole, ready, run, startWorkload } from '../../lab';
import { asRole } from '../../lab/as-role';
import { onFence } from '../../lab/on-fence';

let lab: Lab;
afterEach(() => lab.dispose());

const gates = async () => {
  const context = lab.context('probe');
  const both = [await readGate(context, 'SOURCE'), await readGate(context, 'TARGET')];
  await Promise.all([context.source.close(), context.target.close()]);
  return both;
};
const codesOf = async (outcome: ReturnType<typeof run>) => (await outcome).findings.map(({ code }) => code);
/** Long enough for what comes before the fence on a busy machine; only what never arrives uses it up. */
const shortly = () => ({ config: { ...lab.config, pauseBudgetMs: 2_000 } });

test('whatever fails before the flip, the source is open again and nothing is lost (RDS-6)', async () => {
  lab = await openLab();
  const workload = startWorkload(lab);
  await workload.progress();
  await ready(lab);
  const refuses = async (code: string, overrides: Parameters<typeof run>[2] = {}) => {
    expect(await codesOf(run(lab, 'switchover', { ...shortly(), ...overrides }))).toEqual([code]);
    expect(await gates()).toEqual(['OPEN', 'CLOSED']);
    expect(lab.name.current()).toBe('SOURCE');
    await workload.progress();
  };

  // A link that is lost before is noticed while everything is open; behind the fence it takes the budget.
  lab.links.targetToSource.cut();
  await refuses('ReplicationBehind');
  lab.links.targetToSource.mend();
  await must(lab, 'wait-catch-up');
  await refuses(
    'PauseBudgetExceeded',
    onFence(lab, () => lab.links.targetToSource.cut()),
  );
  lab.links.targetToSource.mend();
  await must(lab, 'wait-catch-up');

  // A transaction at the target that will not end holds replication up.
  const blocker = new Client({ connectionString: lab.target().url('rdsadmin', 'orders') });
  await blocker.connect();
  await refuses(
    'PauseBudgetExceeded',
    onFence(lab, async () => {
      await blocker.query(
        'BEGIN; LOCK TABLE public.entries, public.counters, public.tokens, regionlift.heartbeat IN EXCLUSIVE MODE',
      );
    }),
  );
  await blocker.end();
  await must(lab, 'wait-catch-up');

  // Prepared transactions can be committed by anybody, fence or not.
  await lab.source.sql(
    'orders',
    "BEGIN; INSERT INTO public.mirrors (writer, n) VALUES (99, 1); PREPARE TRANSACTION 'left'",
  );
  await refuses('PreparedTransactionsLeft');
  await lab.source.sql('orders', "ROLLBACK PREPARED 'left'");

  // Definitions are not replicated.
  await lab.source.sql('orders', 'CREATE TABLE public.late (id int PRIMARY KEY)');
  expect(await codesOf(run(lab, 'switchover'))).toEqual(['TableNotPublished', 'MissingAtOtherEnd']);
  expect(await codesOf(run(lab, 'wait-catch-up'))).toEqual(['TableNotPublished', 'MissingAtOtherEnd']);
  await lab.source.sql('orders', 'DROP TABLE public.late');

  // A name service that refuses, and one that answers with an error although it did what it was asked.
  const failing = (taken: boolean) => ({
    names: {
      ...lab.name,
      pointTo: async (side: 'SOURCE' | 'TARGET') => {
        if (side === 'SOURCE' || taken) await lab.name.pointTo(side);
        if (side === 'TARGET') throw new Error('throttled');
      },
    },
  });
  await refuses('HandoverInterrupted', { ...failing(false), config: lab.config });
  expect((await run(lab, 'switchover', failing(true))).status).toBe('DONE');
  expect(lab.name.current()).toBe('TARGET');
  await workload.progress();
  await must(lab, 'switch-back');
  await workload.progress();

  // The target dies behind the fence.
  expect(
    await codesOf(
      run(
        lab,
        'switchover',
        onFence(lab, () => lab.target().kill()),
      ),
    ),
  ).toEqual(['HandoverInterrupted']);
  await workload.progress();
  await lab.target().start();
  expect(await gates()).toEqual(['OPEN', 'CLOSED']);
  await must(lab, 'wait-catch-up');
  await must(lab, 'switchover');
  await workload.progress();
  await workload.stop();
  expect(await audit(lab.target(), 'orders', workload)).toMatchObject({ lost: 0, torn: 0 });
});

test('a client that overrides the read-only default is ended and not let in again (RDS-6)', async () => {
  lab = await openLab({ major: 16 });
  await ready(lab);
  const login = (server = lab.source) =>
    new Client({ host: server.host, port: server.port, user: appRole, password: appRole, database: 'orders' });
  const stubborn = login();
  stubborn.on('error', () => undefined);
  await stubborn.connect();
  await stubborn.query('SET default_transaction_read_only = off');
  await stubborn.query('BEGIN READ WRITE');
  await stubborn.query('INSERT INTO public.entries (writer, n) VALUES (1, 1)');
  await expect(login(lab.target()).connect()).rejects.toMatchObject({ code: '28000' });
  await must(lab, 'switchover');
  await expect(stubborn.query('COMMIT')).rejects.toThrow();
  await expect(login().connect()).rejects.toMatchObject({ code: '28000' });
  const moved = login(lab.target());
  await moved.connect();
  await moved.query('INSERT INTO public.entries (writer, n) VALUES (1, 2)');
  expect((await moved.query('SELECT writer, n FROM public.entries')).rows).toEqual([{ writer: 1, n: 2 }]);
  await moved.end();
});

test('the target opens although the source is out of reach, once the name is flipped (RDS-6)', async () => {
  lab = await openLab();
  await ready(lab);
  const { names, source } = lab.context('switchover');
  const died = new Error('died');
  const pointTo = async () => {
    await names.pointTo('TARGET');
    lab.links.runtimeToSource.cut('reset');
    throw died;
  };
  // The runtime dies with the region: nothing that it tries afterwards succeeds.
  const pointsAt = () => (lab.name.current() === 'TARGET' ? Promise.reject(died) : names.pointsAt());
  await expect(run(lab, 'switchover', { source, names: { pointTo, pointsAt } })).rejects.toBe(died);
  const context = lab.context('probe');
  expect(await readGate(context, 'TARGET')).toBe('CLOSED');
  await expect(run(lab, 'switchover')).rejects.toMatchObject({ code: expect.stringMatching(/ECONN/) });
  expect(await readGate(context, 'TARGET')).toBe('OPEN');
  lab.links.runtimeToSource.mend();
  expect((await must(lab, 'switchover')).evidence).toMatchObject({ direction: 'SOURCE->TARGET' });
  await must(lab, 'probe');
});

test('a login that had begun before the fence is waited for, and in vain opens the source again (RDS-6)', async () => {
  lab = await openLab();
  await ready(lab);
  // A client that names itself and then says nothing, in the midst of its login.
  const silent = connect(lab.source.port, lab.source.host);
  const fields = ['user', appRole, 'database', 'orders', ''].join('\0');
  const packet = Buffer.alloc(8 + Buffer.byteLength(fields) + 1);
  packet.writeInt32BE(packet.length, 0);
  packet.writeInt32BE(3 << 16, 4);
  packet.write(fields, 8);
  const asked = new Promise((resolve) => silent.once('data', resolve));
  silent.write(packet);
  await asked;
  expect(await codesOf(run(lab, 'switchover', shortly()))).toEqual(['HandoverInterrupted']);
  expect(await gates()).toEqual(['OPEN', 'CLOSED']);
  silent.destroy();
  await must(lab, 'switchover');
});

test('attach refuses a standby, a slot younger than the promotion, and rows that were written at the target (RDS-3)', async () => {
  lab = await openLab();
  await lab.source.sql('orders', `SET ROLE ${ownerRole}; CREATE TABLE public.keyless (id int)`);
  expect(await codesOf(run(lab, 'prepare'))).toEqual(['TableWithoutReplicaIdentity']);
  const accepting = { config: { ...lab.config, acceptsReplicaIdentityFull: true } };
  const { evidence } = await must(lab, 'prepare', accepting);
  expect(evidence.orders).toMatchObject({ publication: 'regionlift_rl_orders_database', tables: 5 });
  expect(await must(lab, 'prepare')).toMatchObject({ evidence });
  await lab.copy();
  expect(await codesOf(run(lab, 'attach'))).toEqual(['TargetNotPromoted']);
  await lab.promote();
  const { slot } = evidence.orders as { readonly slot: string };
  await lab.source.sql('orders', 'SELECT pg_drop_replication_slot($1)', [slot]);
  expect(await codesOf(run(lab, 'attach'))).toEqual(['SlotMissing']);
  await lab.source.sql('orders', 'INSERT INTO public.keyless VALUES (1)');
  await must(lab, 'prepare');
  expect(await codesOf(run(lab, 'attach'))).toEqual(['SlotYoungerThanPromotion']);
  expect(await codesOf(run(lab, 'switchover'))).toEqual(['SubscriptionMissing', 'NoWayBack']);
});

test.each([
  { major: 18, code: 'ReplicationConflict' },
  { major: 16, code: 'ReplicationFails' },
] as const)(
  'a role without the right to move an origin moves the slot; a conflict is $code in $major (RDS-3)',
  async ({ major, code }) => {
    lab = await openLab({ major });
    await must(lab, 'prepare');
    await lab.copy();
    await lab.source.sql('orders', 'INSERT INTO public.entries (writer, n) VALUES (1, 1)');
    await lab.promote();
    await lab.source.sql('orders', 'INSERT INTO public.entries (writer, n) VALUES (1, 2)');
    await asRole(lab.target(), 'postgres')(
      'orders',
      'REVOKE EXECUTE ON FUNCTION pg_replication_origin_advance(text, pg_lsn) FROM regionlift',
    );
    expect((await must(lab, 'attach')).evidence).toMatchObject({ by: 'HISTORY', position: 'SLOT' });
    await must(lab, 'wait-catch-up');
    expect(await lab.target().sql('orders', 'SELECT n FROM public.entries ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
    lab.links.targetToSource.cut();
    await lab.source.sql('orders', 'INSERT INTO public.counters VALUES (7, 2)');
    await lab.target().sql('orders', 'INSERT INTO public.counters VALUES (7, 1)');
    lab.links.targetToSource.mend();
    expect(await codesOf(run(lab, 'wait-catch-up', shortly()))).toEqual([code]);
  },
);

test('prepare waits for open transactions by coming again, and is none the worse for it (RDS-3)', async () => {
  lab = await openLab();
  const open = new Client({ connectionString: lab.source.url('rdsadmin', 'orders') });
  await open.connect();
  await open.query('BEGIN');
  await open.query('INSERT INTO public.tokens (writer, n) VALUES (1, 1)');
  const context = lab.context('prepare');
  const outcome = await prepare(context);
  expect([outcome.status, ...outcome.findings.map(({ code, verdict }) => `${code} ${verdict}`)]).toEqual([
    'RUNNING',
    'TransactionWillNotEnd unknown',
  ]);
  await open.query('COMMIT');
  await open.end();
  expect((await prepare(context)).status).toBe('DONE');
});
