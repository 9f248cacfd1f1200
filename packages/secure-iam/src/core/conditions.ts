import type { Conditions } from '@regionlift/migration/core';

/**
 * The values that a statement demands of a condition key, whatever the operator. Operators that also match when the key
 * is absent (`…IfExists`, `Null`) or that exclude values (`…Not…`) demand nothing. Keys are compared without regard to
 * case, as IAM does.
 */
export function demanded(conditions: Conditions | undefined, key: string): readonly string[] {
  return Object.entries(conditions ?? {})
    .filter(([operator]) => !/IfExists$|Not|^Null$|^ForAllValues:/i.test(operator))
    .flatMap(([, keys]) => Object.entries(keys))
    .filter(([name]) => name.toLowerCase() === key.toLowerCase())
    .flatMap(([, values]) => values);
}

/** Whether a statement demands a key and none of its values admits everything. */
export const pinned = (conditions: Conditions | undefined, key: string): boolean => {
  const values = demanded(conditions, key);
  return values.length > 0 && values.every((value) => !/^[*?]*$/.test(value));
};

/** Whether conditions exclude any request at all: one key with a value, under an operator that needs the key. */
export const limits = (conditions: Conditions | undefined): boolean =>
  Object.entries(conditions ?? {}).some(
    ([operator, keys]) =>
      !/IfExists$|^ForAllValues:/i.test(operator) &&
      Object.values(keys).some((values) => values.length > 0 && values.every((value) => !/^[*?]*$/.test(value))),
  );

/** Conditions of one operator and one key. */
export const condition = (operator: string, key: string, ...values: readonly string[]): Conditions => ({
  [operator]: { [key]: [...values] },
});

/** Conditions that must all hold. Keys under the same operator are joined; the same key twice keeps the values of the last. */
export const allOf = (...conditions: readonly Conditions[]): Conditions =>
  conditions.reduce<Record<string, Record<string, readonly string[]>>>((joined, next) => {
    for (const [operator, keys] of Object.entries(next)) joined[operator] = { ...joined[operator], ...keys };
    return joined;
  }, {});
