import { type Check, fail, isDeferred, pass, show } from '@regionlift/migration/core';

/** Checks that a property is a list of plain values (`InvalidList`, `PlainValueNeeded`); a list that is deferred has its own. */
export const plainListNeeded = <F>(property: keyof F & string): readonly Check<F>[] => [
  listNeeded(property),
  {
    code: 'PlainValueNeeded',
    asks: `${property} holds plain values`,
    property,
    serves: ['CHK-2'],
    judge: (facts) => {
      const value: unknown = facts[property];
      const open = isDeferred(value) ? [value] : Array.isArray(value) ? value.filter(isDeferred) : [];
      return open.length === 0
        ? pass
        : fail(
            open.map(show).join(', '),
            'plain values',
            `give ${property} as literals: names, ARNs and rules are composed from them`,
          );
    },
  },
];

/** A check that a property is a list (`InvalidList`), deferred or not. */
export const listNeeded = <F>(property: keyof F & string): Check<F> => ({
  code: 'InvalidList',
  asks: `${property} is a list`,
  property,
  serves: ['CHK-2'],
  judge: (facts) =>
    facts[property] === undefined || isDeferred(facts[property]) || Array.isArray(facts[property])
      ? pass
      : fail(show(facts[property]), 'a list', 'put the value into a list'),
});
