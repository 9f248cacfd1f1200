import { stableJson } from '../capture/json';
import type { FactValue, FactValues } from '../facts/model';

/** Fields that tell the items of a set apart. */
const IDENTITIES = ['Id', 'Sid', 'Key', 'Name', 'Region', 'Bucket', 'DeviceName', 'ResourceType'];

/**
 * Replaces every list by a record, so that an item that is missing shows as one difference and not as a shift of all that
 * follow. Items are named by their identity where all have one, else by their content.
 */
export function keyed(value: FactValue): FactValues {
  return Array.isArray(value) ? records(value) : mapped(value as FactValues);
}

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
