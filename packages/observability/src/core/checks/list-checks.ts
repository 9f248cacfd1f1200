import { type Check, fail, isDeferred, pass, show } from '@regionlift/migration/core';

/** Checks that a property is a list of plain values (`InvalidList`, `PlainValueNeeded`). */
export const plainListNeeded = <F>(property: keyof F & string, ...serves: string[]): readonly Check<F>[] => [
  {
    code: 'InvalidList',
    asks: `${property} is a list`,
    property,
    serves,
    judge: (facts) =>
      facts[property] === undefined || isDeferred(facts[property]) || Array.isArray(facts[property])
        ? pass
        : fail(show(facts[property]), 'a list', 'put the value into a list'),
  },
  {
    code: 'PlainValueNeeded',
    asks: `${property} holds plain values`,
    property,
    serves,
    judge: (facts) => {
      const value: unknown = facts[property];
      const open = isDeferred(value) ? [value] : Array.isArray(value) ? value.filter(isDeferred) : [];
      return open.length === 0
        ? pass
        : fail(
            open.map(show).join(', '),
            'plain values',
            `give ${property} as literals: names and policies are composed from them`,
          );
    },
  },
];
