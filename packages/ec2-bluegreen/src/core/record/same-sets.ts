import { bare } from './points-at';
import type { RecordSet } from './record-set';

/** Whether two lists hold the same sets, in whatever order and spelling. */
export const sameSets = (one: readonly RecordSet[], other: readonly RecordSet[]): boolean =>
  canonical(one) === canonical(other);

/** The same, whatever the TTLs: what the runtime's own lowering leaves. */
export const sameButTtl = (one: readonly RecordSet[], other: readonly RecordSet[]): boolean =>
  sameSets(one.map(withoutTtl), other.map(withoutTtl));

const withoutTtl = ({ TTL: _ttl, ...set }: RecordSet): RecordSet => set;

const canonical = (sets: readonly RecordSet[]): string =>
  JSON.stringify(sets.map((set) => JSON.stringify(sorted({ ...set, Name: bare(set.Name) }))).sort());

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]));
};
