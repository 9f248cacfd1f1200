import type { Lookup, ResourceFact } from '../model';
import { once } from './once';

/** Every text in a value, keys of records included. Without recursion: a value may be nested as deep as it likes. */
export function textsIn(value: Lookup): readonly string[] {
  const found: string[] = [];
  const open: Lookup[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') found.push(next);
    else if (typeof next === 'object' && next !== null) {
      if (!Array.isArray(next)) for (const key of Object.keys(next)) found.push(key);
      for (const inner of Object.values(next)) open.push(inner);
    }
  }
  return found;
}

/** Texts of a resource, read once. */
export const textsOf = once(({ properties }: ResourceFact) => textsIn(properties));
