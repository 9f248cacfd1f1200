import type { FactValue, FactValues, Lookup } from '../model';

/** The value below a path; undefined where there is none, whatever stands on the way. Only own properties count. */
export function at(value: Lookup, ...path: readonly string[]): Lookup {
  return path.reduce<Lookup>(
    (inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );
}

/** Items of a list; of a record (lists that are keyed by a name, or by position) its values; a single value is a list of one. */
export function each(value: Lookup): readonly FactValue[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  return isRecord(value) ? Object.values(value) : [value];
}

export const isRecord = (value: Lookup): value is FactValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value, or anything in it, is not known before a deployment. Without recursion: a value may be nested as deep as it likes. */
export function isUnresolved(value: Lookup): boolean {
  const open: Lookup[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') {
      if (next.includes('unresolved:')) return true;
    } else if (typeof next === 'object' && next !== null) {
      for (const inner of Object.values(next)) open.push(inner);
    }
  }
  return false;
}
