import { markQuery, passedQuery } from '../../core/compare';
import type { ClockPort, SqlSession } from '../ports';

/** Where the reader is: it has passed the mark, it is still behind, or nothing replicates to it at all. */
export type Caught = 'PASSED' | 'BEHIND' | 'NOT_REPLICATING';

/** Marks a point behind everything that the session has seen so far; returns its LSN. */
export async function markedPoint(writer: SqlSession): Promise<string> {
  const [row] = await writer.query<{ readonly lsn: string }>(markQuery);
  return row?.lsn ?? '0/0';
}

/** Waits until the reader has everything before an LSN of the writer, for `patienceMs` at most. */
export async function caughtUpTo(
  reader: SqlSession,
  lsn: string,
  clock: ClockPort,
  patienceMs: number,
): Promise<Caught> {
  const until = clock.now() + patienceMs;
  for (;;) {
    const [row] = await reader.query<{ readonly passed: boolean; readonly replicates: boolean }>(passedQuery, [lsn]);
    if (row?.replicates !== true) return 'NOT_REPLICATING';
    if (row.passed) return 'PASSED';
    if (clock.now() >= until) return 'BEHIND';
    await clock.sleep(pollMs);
  }
}

const pollMs = 20;
