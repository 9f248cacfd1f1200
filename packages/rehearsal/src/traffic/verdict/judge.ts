import type { RequestRecord, TrafficVerdict } from '../../contract/traffic';
import type { End } from '../../contract/world';
import { splitBrainOf } from './split-brain';

/** What the serving end holds when the clients have stopped. */
export interface Held {
  /** The database that the stable name points at. */
  readonly serving: End;
  /** How often each write is there, with its events. */
  readonly writes: readonly { readonly id: string; readonly times: number; readonly events: number }[];
  /** Whether the serving store holds the object of a request. */
  readonly hasObject: (id: string) => boolean;
}

/** The verdict over all requests: an acknowledged write has to be held, exactly once. */
export function judge(records: readonly RequestRecord[], { serving, writes, hasObject }: Held): TrafficVerdict {
  const acknowledged = records.filter(({ kind, ok }) => kind === 'WRITE' && ok);
  const held = new Set(writes.map(({ id }) => id));
  return {
    requests: records.length,
    failedRequests: records.filter(({ ok }) => !ok).length,
    retriedRequests: records.filter(({ attempts }) => attempts > 1).length,
    acknowledgedWrites: acknowledged.length,
    lostWrites: acknowledged.filter(({ id }) => id === undefined || !held.has(id)).length,
    duplicateWrites: writes.filter(({ times, events }) => times > 1 || events > 1).length,
    splitBrainMs: splitBrainOf(acknowledged, serving),
    longestGapMs: longestGap(acknowledged),
    objectsMissing: records.filter(
      ({ kind, ok, id }) => kind === 'OBJECT' && ok && (id === undefined || !hasObject(id)),
    ).length,
  };
}

/** Milliseconds between the instants at which two writes in a row were acknowledged. */
function longestGap(acknowledged: readonly RequestRecord[]): number {
  const ends = acknowledged.map(({ atMs, ms }) => atMs + ms).sort((a, b) => a - b);
  return ends.reduce((longest, end, index) => Math.max(longest, end - (ends[index - 1] ?? end)), 0);
}
