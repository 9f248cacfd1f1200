import type { FactValue, FactValues } from '../model';
import { at, each, isRecord } from './at';

/**
 * Values that conditions demand of a key. Operators that are also true when the key is absent (`…IfExists`, `ForAllValues:…`,
 * `Null`) or that exclude values (`…Not…`) demand nothing; keys are compared without regard to case.
 * Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
 */
export function demanded(conditions: FactValues, key: string): readonly string[] {
  return demands(conditions)
    .filter(({ name }) => name.toLowerCase() === key.toLowerCase())
    .flatMap(({ values }) => values);
}

/** Whether a key is demanded with values none of which admits everything. */
export function pinned(conditions: FactValues, key: string): boolean {
  const values = demanded(conditions, key);
  return values.length > 0 && values.every(narrows);
}

/** Whether conditions exclude any request at all. `Null` with `false` demands that a key is there. */
export function limits(conditions: FactValues): boolean {
  return (
    demands(conditions).some(({ values }) => values.length > 0 && values.every(narrows)) ||
    each(at(conditions, 'Null')).some((value) => each(value).map(textOf).join() === 'false')
  );
}

/** Whether any of these keys is demanded with a value. A key that ends in `*` stands for all that begin so. */
export function pinsAny(conditions: FactValues, keys: readonly string[]): boolean {
  return demands(conditions).some(
    ({ name, values }) => values.length > 0 && values.every(narrows) && keys.some((key) => isNamed(name, key)),
  );
}

const isNamed = (name: string, key: string): boolean =>
  key.endsWith('*')
    ? name.toLowerCase().startsWith(key.slice(0, -1).toLowerCase())
    : name.toLowerCase() === key.toLowerCase();

const narrows = (value: string): boolean => !/^[*?]*$/.test(value) && value !== '0.0.0.0/0' && value !== '::/0';

const demands = (conditions: FactValues): readonly { name: string; values: readonly string[] }[] =>
  Object.entries(conditions)
    .filter(([operator]) => !/IfExists$|Not|^Null$|^ForAllValues:/i.test(operator))
    .flatMap(([, keys]) =>
      isRecord(keys) ? Object.entries(keys).map(([name, values]) => ({ name, values: each(values).map(textOf) })) : [],
    );

/** A value as a condition compares it; a record, which none has, as JSON: it may have any `toString`. */
const textOf = (value: FactValue): string => (typeof value === 'string' ? value : JSON.stringify(value));
