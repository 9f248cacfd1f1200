/** Values with equal keys together, the groups in the order of their keys. */
export function grouped<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.keys()].sort().map((key) => groups.get(key) as T[]);
}
