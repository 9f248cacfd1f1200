import { type Check, fail, pass, show } from '@regionlift/migration/core';
import { knownItems } from './known-items';

/**
 * A check that a list names everything once: AWS refuses the same rule, subnet, zone or type twice.
 *
 * @param what what the list names, in the singular: `subnet`
 */
export const eachOnce = <F>(
  property: keyof F & string,
  code: string,
  what: string,
  ...serves: readonly string[]
): Check<F> => ({
  code,
  asks: `${property} names every ${what} once`,
  property,
  serves,
  judge: (facts) => {
    const twice = repeated(knownItems(facts[property]));
    return twice.length === 0
      ? pass
      : fail(`${twice.map(show).join(', ')} twice`, `every ${what} once`, `name each ${what} once`);
  },
});

/** Values that stand in a list more than once. */
export const repeated = (values: readonly unknown[]): readonly unknown[] => [
  ...new Set(values.filter((value, position) => values.indexOf(value) !== position)),
];
