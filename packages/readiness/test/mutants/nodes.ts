import type { FactValue } from '../../src/model';
import { GONE } from './operators';

/** A value in a tree, and its path. */
export interface Node {
  readonly path: readonly string[];
  readonly value: FactValue;
}

/** Every value below a path, the value there first. */
export function nodesOf(value: FactValue, path: readonly string[] = []): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const entries = Array.isArray(value) ? value.map((item, at) => [String(at), item] as const) : Object.entries(value);
  return [{ path, value }, ...entries.flatMap(([key, inner]) => nodesOf(inner, [...path, key]))];
}

/** The tree with another value at a path, or without it; nothing else is copied. */
export function replacedAt(tree: FactValue, [key, ...rest]: readonly string[], by: FactValue | typeof GONE): FactValue {
  if (key === undefined) return by === GONE ? null : by;
  if (Array.isArray(tree)) {
    const at = Number(key);
    if (rest.length === 0 && by === GONE) return tree.filter((_, index) => index !== at);
    return tree.map((item, index) => (index === at ? replacedAt(item, rest, by) : item));
  }
  if (typeof tree !== 'object' || tree === null) return tree;
  if (rest.length === 0 && by === GONE) {
    const { [key]: _, ...others } = tree;
    return others;
  }
  return { ...tree, [key]: replacedAt(tree[key] as FactValue, rest, by) };
}
