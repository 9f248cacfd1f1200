import { poolerBinary } from '@regionlift/pglab';
import { Client } from 'pg';
import {
  audit,
  behindPooler,
  type Lab,
  type LabOptions,
  must,
  openLab,
  ready,
  run,
  startWorkload,
  type Workload,
} from '../../lab';
import { appRole } from '../../lab/roles';

const present = poolerBinary() !== undefined;
const withPooler = present ? test : test.skip;
const why = present ? '' : ' (skipped: no pgbouncer on this machine, apt-get install pgbouncer)';

let lab: Lab;
let workload: Workload | undefined;
afterEach(async () => {
  const stopped = workload?.stop();
  workload = undefined;
  await lab.dispose();
  await stopped;
});

// Transaction pooling before PgBouncer 1.21 knows no prepared statements.
const kinds = ['insert', 'insert', 'update', 'delete', 'transaction', 'long-transaction'] as const;
/** The laboratory with a pooler before it, in `lab`. */
async function opened(options: LabOptions, settings: Parameters<typeof behindPooler>[1] = {}) {
  lab = await openLab(options);
  const pooled = await behindPooler(lab, settings);
  lab = pooled.lab;
  return pooled.pooler;
}

const failuresOf = ({ writers }: Workload) => writers.flatMap(({ failures }) => [...failures]);

describe.each([{ rttMs: 0 }, { rttMs: 60 }])('behind PgBouncer, round-trip time $rttMs ms', ({ rttMs }) => {
  withPooler(`there and back no client fails, no write is lost, none is done twice (RDS-3, RDS-6)${why}`, async () => {
    const pooler = await opened({ rttMs });
    workload = startWorkload(lab, { kinds, through: pooler });
    await workload.progress();
    await ready(lab);
    await workload.progress();
    const out = await must(lab, 'switchover');
    expect(out.findings).toEqual([]);
    expect(Object.keys(out.evidence.ms as object)).toEqual([
      'PAUSE_POOLERS',
      'CLOSE_FROM',
      'DRAIN',
      'ADVANCE_SEQUENCES',
      'FLIP_NAME',
      'OPEN_TO',
      'RESUME_POOLERS',
    ]);
    await workload.progress();
    await must(lab, 'probe');
    await must(lab, 'switch-back');
    await workload.progress();
    await workload.stop();
    expect(failuresOf(workload)).toEqual([]);
    expect(await audit(lab.source, 'orders', workload)).toMatchObject({ lost: 0, torn: 0, duplicates: 0 });
    await must(lab, 'wait-catch-up');
    expect(await audit(lab.target(), 'orders', workload)).toMatchObject({ lost: 0, torn: 0, duplicates: 0 });
  });
});

withPooler(
  `a transaction that outlasts the budget: the pooler is resumed, the source was never closed, nobody failed (RDS-10)${why}`,
  async () => {
    const pooler = await opened({});
    workload = startWorkload(lab, { kinds: ['insert', 'transaction'], through: pooler });
    await workload.progress();
    await ready(lab);
    const slow = new Client({ ...address(pooler), user: appRole, password: appRole, database: 'orders' });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query('INSERT INTO public.mirrors (writer, n) VALUES (-1, 1)');
    const config = { ...lab.config, pauseBudgetMs: 2_000 };
    const { status, findings, evidence } = await run(lab, 'switchover', { config });
    expect([status, findings.map(({ code, found }) => `${code}: ${found}`)]).toEqual([
      'REFUSED',
      [`PauseBudgetExceeded: ${pooler.host}:${pooler.port} had not paused after 2000 ms`],
    ]);
    expect(Object.keys(evidence.ms as object)).toEqual(['PAUSE_POOLERS', 'RESUME_POOLERS']);
    expect(Number(evidence.pooledPauseMs)).toBeGreaterThanOrEqual(2_000);
    await slow.query('COMMIT');
    await slow.end();
    await workload.progress();
    // Tried again, it succeeds.
    await must(lab, 'switchover');
    await workload.progress();
    await workload.stop();
    expect(failuresOf(workload)).toEqual([]);
    expect(await audit(lab.target(), 'orders', workload)).toMatchObject({ lost: 0 });
  },
);

withPooler(
  `behind the fence replication does not arrive: the source is open again before the pooler is (RDS-10)${why}`,
  async () => {
    const pooler = await opened({});
    workload = startWorkload(lab, { kinds: ['insert', 'update', 'transaction'], through: pooler });
    await workload.progress();
    await ready(lab);
    const cut = lab.context('switchover');
    const poolers = cut.poolers;
    if (poolers === undefined) throw new Error('no poolers');
    const config = { ...lab.config, pauseBudgetMs: 2_000 };
    const { status, findings } = await run(lab, 'switchover', {
      config,
      poolers: {
        ...poolers,
        pause: async (at, entry, withinMs) => {
          const paused = await poolers.pause(at, entry, withinMs);
          lab.links.targetToSource.cut();
          return paused;
        },
      },
    });
    lab.links.targetToSource.mend();
    expect([status, findings.map(({ code }) => code)]).toEqual(['REFUSED', ['PauseBudgetExceeded']]);
    await workload.progress();
    await workload.stop();
    expect(failuresOf(workload)).toEqual([]);
    expect(await audit(lab.source, 'orders', workload)).toMatchObject({ lost: 0, torn: 0, duplicates: 0 });
    await cut.source.close();
  },
);

withPooler(
  `preflight reads the pooler; a session pool and servers that are kept are refused, and so is the handover (RDS-9)${why}`,
  async () => {
    const pooler = await opened(
      {},
      {
        pool_mode: 'session',
        min_pool_size: 2,
        query_wait_timeout: 3,
      },
    );
    await ready(lab);
    const { status, findings } = await run(lab, 'switchover');
    expect([status, findings.map(({ code, found }) => `${code}: ${found}`)]).toEqual([
      'REFUSED',
      [
        'PoolerPoolsSessions: orders: session',
        'PoolerKeepsServers: orders: 2',
        'PoolerWaitsTooShort: query_wait_timeout 3 s for 5 s',
      ],
    ]);
    expect(findings.map(({ subject }) => subject)).toEqual(
      findings.map(() => `rl-orders/database/poolers/${pooler.host}:${pooler.port}`),
    );
    expect(lab.name.current()).toBe('SOURCE');
  },
);

const address = ({ host, port }: { readonly host: string; readonly port: number }) => ({ host, port });
