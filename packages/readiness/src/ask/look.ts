import type { Lookup } from '../model';
import { at } from './at';

/**
 * The value below a path; where a text that is not known before a deployment stands on the way, that text: whatever would be below it
 * is not known either.
 */
export function look(value: Lookup, ...path: readonly string[]): Lookup {
  let inner = value;
  for (const key of path) {
    if (typeof inner === 'string' && inner.includes('unresolved:')) return inner;
    inner = at(inner, key);
  }
  return inner;
}
