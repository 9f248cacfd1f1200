import { stableJson } from '@regionlift/testkit/capture/json';
import { isRecord } from '../ask';
import type { FactValue, Lookup } from '../model';

/** One property that differs between two phases. */
export interface Change {
  /** Names of properties, without positions in lists. */
  readonly path: readonly string[];
  readonly from: Lookup;
  readonly to: Lookup;
}

/** Deeper values are compared as texts: no template nests so deep. */
const DEEPEST = 60;

/**
 * What differs between two values, property by property. Numbers and booleans equal their texts, as CloudFormation and Pulumi's
 * providers read them; null is no value.
 */
export function changesBetween(from: Lookup, to: Lookup, path: readonly string[] = []): readonly Change[] {
  if (from === to || (isAbsent(from) && isAbsent(to))) return [];
  if (path.length < DEEPEST && isPlain(from) && isPlain(to)) return betweenRecords(from, to, path);
  if (path.length < DEEPEST && isPlain(from ?? {}) && isPlain(to ?? {}) && path.length > 0) {
    const inner = betweenRecords(isPlain(from) ? from : {}, isPlain(to) ? to : {}, path);
    return inner.length > 0 ? inner : [{ path, from, to }];
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length)
    return from.flatMap((item, index) => changesBetween(item, to[index], path));
  return textOf(from) === textOf(to) ? [] : [{ path, from, to }];
}

/** A value as a text that equal values share, whatever the order of their keys. */
export const textOf = (value: Lookup): string => stableJson(scalarsAsTexts(value ?? null, 0), 0);

function betweenRecords(
  from: Readonly<Record<string, FactValue>>,
  to: Readonly<Record<string, FactValue>>,
  path: readonly string[],
): readonly Change[] {
  const own = (record: Readonly<Record<string, FactValue>>, key: string) =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .sort()
    .flatMap((key) => changesBetween(own(from, key), own(to, key), [...path, key]));
}

const isAbsent = (value: Lookup): boolean => value === undefined || value === null;

/** A record of properties: functions, references and other marks are values as a whole. */
const isPlain = (value: Lookup): value is Record<string, FactValue> =>
  isRecord(value) && !Object.keys(value).some((key) => key.startsWith('$') || key.startsWith('Fn::'));

function scalarsAsTexts(value: FactValue, depth: number): FactValue {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST * 4) return value;
  if (Array.isArray(value)) return value.map((item) => scalarsAsTexts(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scalarsAsTexts(inner, depth + 1)]));
}
