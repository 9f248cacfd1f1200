import { stableJson } from '../capture/json';
import type { FactValue, FactValues } from '../facts/model';

/** Fields that tell the items of a set apart. */
const IDENTITIES = ['Id', 'Sid', 'Key', 'Name', 'Region', 'Bucket', 'DeviceName', 'ResourceType'];

/**
 * Replaces every list by a record, so that an item that is missing shows as one difference and not as a shift of all that
 * follow. Items are named by their identity where all have one, else by their content.
 */
export function keyed(value: FactValue): FactValues {
  const known = done.get(value as object);
  if (known !== undefined) return known;
  const result = Array.isArray(value) ? records(value) : mapped(value as FactValues);
  done.set(value as object, result);
  return result;
}

/** What was keyed once is keyed: facts never change, and what two trees share is the same object in both results. */
const done = new WeakMap<object, FactValues>();

/** Two keyed trees without what they share by identity, so that a comparison costs what differs and not what there is. */
export function pruned(left: FactValues, right: FactValues): [FactValues, FactValues] {
  const [a, b]: [FactValues, FactValues] = [{}, {}];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const [one, other] = [left[key], right[key]];
    if (one === other && key in left && key in right) continue;
    const both = isRecord(one) && isRecord(other) ? pruned(one, other) : [one, other];
    if (key in left) a[key] = both[0] as FactValue;
    if (key in right) b[key] = both[1] as FactValue;
  }
  return [a, b];
}

const isRecord = (value: FactValue | undefined): value is FactValues => typeof value === 'object' && value !== null;

function mapped(record: FactValues): FactValues {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, inner(value)]));
}

function records(list: readonly FactValue[]): FactValues {
  const identity = IDENTITIES.find((field) => distinct(list.map((item) => fieldOf(item, field))));
  const result: FactValues = Object.defineProperty({}, LIST, { value: true });
  for (const item of list) {
    let key = identity === undefined ? textOf(item) : String(fieldOf(item, identity));
    while (key in result) key += '′';
    result[key] = inner(item);
  }
  return result;
}

/** The lists that {@link keyed} replaced, for people to read. */
export function unkeyed(value: FactValue): FactValue {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, FactValue] => [key, unkeyed(item)]);
  return LIST in value ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** Marks a record that was a list; not enumerable, so that no comparison sees it. */
const LIST = Symbol('list');

const inner = (value: FactValue): FactValue => (typeof value === 'object' && value !== null ? keyed(value) : value);

const textOf = (value: FactValue): string => (typeof value === 'string' ? value : stableJson(value, 0));

const fieldOf = (value: FactValue, field: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[field] : undefined;

const distinct = (values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === 'string') && new Set(values).size === values.length;
