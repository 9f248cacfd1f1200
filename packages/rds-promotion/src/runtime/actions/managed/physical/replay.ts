import { replaySql } from '../../../../core';
import type { ActionContext } from '../../../context';
import { recordSession } from './record';

/** How far a replica has come. */
export interface Replay {
  readonly reached: boolean;
  /** Position of the source when it was asked. */
  readonly lsn: string;
  /** Bytes that the replica lacks; absent while it tells no position. */
  readonly bytesBehind?: number;
}

/** Waits until the replica has replayed what the source had written when it was asked, at most that many milliseconds. */
export async function replayedWithin(context: ActionContext, patienceMs: number): Promise<Replay> {
  const { clock } = context;
  const source = await recordSession(context.source, context);
  const [{ lsn } = { lsn: '' }] = await source.query<{ readonly lsn: string }>(replaySql.current);
  const target = await recordSession(context.target, context);
  const until = clock.now() + patienceMs;
  for (;;) {
    const [row] = await target.query<{ readonly reached: boolean | null; readonly bytes: string | null }>(
      replaySql.reached,
      [lsn],
    );
    const reached = row?.reached === true;
    const bytes = row?.bytes ?? undefined;
    if (reached || clock.now() >= until)
      return { reached, lsn, ...(bytes !== undefined && { bytesBehind: reached ? 0 : Number(bytes) }) };
    await clock.sleep(100);
  }
}
