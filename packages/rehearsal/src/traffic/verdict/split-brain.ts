import type { RequestRecord } from '../../contract/traffic';
import type { End } from '../../contract/world';

/**
 * Milliseconds in which both databases took writes of clients. A write came to pass between its request and its answer, so only
 * what is certain counts: the target reigns from the first answer of one of its writes until the request of the last one, or for
 * good where it serves at the end; a write of the source that began and ended meanwhile was taken beside it. At least one
 * millisecond where there is such a write.
 */
export function splitBrainOf(acknowledged: readonly RequestRecord[], serving: End): number {
  const of = (end: End) => acknowledged.filter(({ database }) => database === end);
  const target = of('TARGET');
  if (target.length === 0) return 0;
  const from = target.reduce((first, { atMs, ms }) => Math.min(first, atMs + ms), Number.POSITIVE_INFINITY);
  const until =
    serving === 'TARGET' ? Number.POSITIVE_INFINITY : target.reduce((last, { atMs }) => Math.max(last, atMs), 0);
  const beside = of('SOURCE').filter(({ atMs, ms }) => atMs > from && atMs + ms < until);
  if (beside.length === 0) return 0;
  const begin = beside.reduce((first, { atMs }) => Math.min(first, atMs), Number.POSITIVE_INFINITY);
  const end = beside.reduce((last, { atMs, ms }) => Math.max(last, atMs + ms), 0);
  return Math.max(1, end - begin);
}
