import { isRecord } from '../../ask';
import type { FactValue, Lookup } from '../../model';

/** Addresses that an expanded value refers to, sorted. */
export function referencesIn(value: Lookup): readonly string[] {
  const found = new Set<string>();
  const rest: Lookup[] = [value];
  for (let one = rest.pop(); one !== undefined; one = rest.pop()) {
    if (Array.isArray(one)) rest.push(...present(one));
    else if (isRecord(one)) {
      if (typeof one.$reference === 'string') found.add(one.$reference);
      rest.push(...present(Object.values(one)));
    }
  }
  return [...found].sort();
}

const present = (values: readonly FactValue[]): readonly FactValue[] => values.filter((one) => one !== null);
