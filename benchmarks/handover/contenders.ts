import { behindPooler, type Lab, must, ready } from '../../packages/rds-promotion/test/lab';
import { appRole } from '../../packages/rds-promotion/test/lab/roles';

/** A way to hand a database over. */
export interface Contender {
  readonly name: string;
  /** Puts something between clients and the name, and says where they connect; absent: to where the name points. */
  readonly before?: (lab: Lab) => ReturnType<typeof behindPooler>;
  /** Everything that may take its time. */
  readonly prepare: (lab: Lab) => Promise<unknown>;
  /** The handover itself. */
  readonly handOver: (lab: Lab) => Promise<Pause>;
}

/** Milliseconds since writes began to wait, at the pooler or at the fence; without either, since the promotion was asked for. */
export interface Pause {
  /** Until the name is flipped. */
  readonly flippedMs: number;
  /** Until the target takes writes, from clients. */
  readonly openMs: number;
}

/** The contender that needs PgBouncer on this machine. */
export const pooledContender = 'logical handover behind a pausing pooler';

/** The logical handover as shipped, what people do without it, and the same with a fence. */
export const contenders: readonly Contender[] = [
  {
    name: 'logical handover',
    prepare: ready,
    handOver: async (lab) => {
      const { evidence } = await must(lab, 'switchover');
      return { flippedMs: Number(evidence.fenceToFlipMs), openMs: Number(evidence.pauseMs) };
    },
  },
  {
    name: pooledContender,
    before: behindPooler,
    prepare: ready,
    handOver: async (lab) => {
      const { evidence } = await must(lab, 'switchover');
      return { flippedMs: Number(evidence.fenceToFlipMs), openMs: Number(evidence.pooledPauseMs) };
    },
  },
  {
    name: 'fence + physical promotion',
    prepare: (lab) => lab.copy(),
    handOver: (lab) =>
      timed(async () => {
        await fence(lab);
        await lab.promote();
        await openTarget(lab);
        await lab.name.pointTo('TARGET');
      }),
  },
  {
    name: 'naive promotion',
    prepare: (lab) => lab.copy(),
    handOver: (lab) =>
      timed(async () => {
        await lab.promote({ lagging: true });
        await lab.name.pointTo('TARGET');
      }),
  },
];

/** The fence by hand: nobody new, nobody left. The replica takes NOLOGIN over, so it is opened before the flip. */
async function fence(lab: Lab): Promise<void> {
  await lab.source.sql('postgres', `ALTER ROLE "${appRole.replaceAll('"', '""')}" NOLOGIN`);
  await lab.source.sql('postgres', 'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = $1', [
    appRole,
  ]);
}

const openTarget = (lab: Lab) => lab.target().sql('postgres', `ALTER ROLE "${appRole.replaceAll('"', '""')}" LOGIN`);

/** A handover whose last act is the flip, of a target that is open by then. */
async function timed(work: () => Promise<void>): Promise<Pause> {
  const startedAt = performance.now();
  await work();
  const tookMs = performance.now() - startedAt;
  return { flippedMs: tookMs, openMs: tookMs };
}
