import type { TimelinePoint } from '../../contract/result';
import type { RequestRecord } from '../../contract/traffic';
import type { Weights } from '../../contract/world';

/** What a second was like, from the requests that ended in it. `atMs`: its begin. */
export function pointOf(atMs: number, records: readonly RequestRecord[], weights: Weights): TimelinePoint {
  const latencies = records.map(({ ms }) => ms).sort((a, b) => a - b);
  const writes = (end: 'SOURCE' | 'TARGET') =>
    records.filter(({ kind, ok, database }) => kind === 'WRITE' && ok && database === end).length;
  return {
    atMs,
    requests: records.length,
    failed: records.filter(({ ok }) => !ok).length,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    sourceWrites: writes('SOURCE'),
    targetWrites: writes('TARGET'),
    weights,
  };
}

/** Of sorted numbers, by nearest rank; 0 of none. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
