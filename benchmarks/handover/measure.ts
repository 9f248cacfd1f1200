import { audit, openLab, startWorkload } from '../../packages/rds-promotion/test/lab';
import type { Contender, Pause } from './contenders';

/** What one handover did to its clients. */
export interface Measurement extends Pause {
  /** Longest time between two acknowledgements of one writer, in milliseconds. */
  readonly longestGapMs: number;
  /** Statements and connections that failed; each was tried again. */
  readonly failed: number;
  readonly acknowledged: number;
  /** Acknowledged writes that the target does not have. */
  readonly lost: number;
  /** Rows written twice because their acknowledgement was lost. */
  readonly duplicates: number;
}

/** One handover under eight writers that retry what failed, on two fresh servers. */
export async function measure(
  { before, prepare, handOver }: Contender,
  { rttMs }: { readonly rttMs: number },
): Promise<Measurement> {
  const opened = await openLab({ rttMs });
  let dispose = opened.dispose;
  try {
    const pooled = await before?.(opened);
    const lab = pooled?.lab ?? opened;
    dispose = lab.dispose;
    const workload = startWorkload(lab, {
      // Transaction pooling before PgBouncer 1.21 knows no prepared statements.
      kinds: [...kinds, ...(pooled ? (['insert', 'insert'] as const) : (['prepared', 'prepared'] as const))],
      ...(pooled && { through: pooled.pooler }),
    });
    await workload.progress();
    await prepare(lab);
    await workload.progress();
    // What came before the handover is not its doing.
    for (const writer of workload.writers) {
      writer.longestGapMs = 0;
      writer.failures.clear();
    }
    const pause = await handOver(lab);
    await workload.progress();
    await workload.stop();
    const { lost, duplicates, acknowledged } = await audit(lab.target(), 'orders', workload);
    return {
      ...pause,
      longestGapMs: Math.max(...workload.writers.map(({ longestGapMs }) => longestGapMs)),
      failed: workload.writers.flatMap(({ failures }) => [...failures.values()]).reduce((sum, count) => sum + count, 0),
      acknowledged,
      lost,
      duplicates,
    };
  } finally {
    await dispose();
  }
}

const kinds = ['insert', 'insert', 'update', 'delete', 'transaction', 'transaction'] as const;
