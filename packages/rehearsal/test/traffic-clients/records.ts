import type { RequestRecord } from '../../src/contract/traffic';
import type { End } from '../../src/contract/world';

/** A write that a database took, unless a test says otherwise. */
export const write = (id: string, rest: Partial<RequestRecord> = {}): RequestRecord => ({
  atMs: 0,
  ms: 1,
  kind: 'WRITE',
  attempts: 1,
  ok: true,
  fleet: 'SOURCE',
  database: 'SOURCE',
  id,
  ...rest,
});

/** A write that a database took between two moments. */
export const taken = (database: End, atMs: number, untilMs: number): RequestRecord =>
  write(`${database} ${atMs} ${untilMs}`, { database, atMs, ms: untilMs - atMs });

/** What an end holds when each of these is there once. */
export const once = (records: readonly RequestRecord[]) => records.map(({ id = '' }) => ({ id, times: 1, events: 1 }));
