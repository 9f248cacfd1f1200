import { type Check, fail, pass, show, whenPlain } from '@regionlift/migration/core';

/** What a number is asked for. */
export interface NumberRule<F> {
  readonly property: keyof F & string;
  readonly code: string;
  readonly from: number;
  readonly to: number;
  /** Where the range is from. */
  readonly source: string;
  readonly serves: readonly string[];
  /** @default false */
  readonly needed?: boolean;
}

/** A check that a property is a whole number of a range. */
export const wholeNumber = <F>({ property, code, from, to, source, serves, needed }: NumberRule<F>): Check<F> => ({
  code,
  asks: `${property} is a whole number from ${from} to ${to} (${source})`,
  property,
  serves,
  judge: (facts) =>
    whenPlain([facts[property]], () => {
      const value: unknown = facts[property];
      return (value === undefined && !needed) || isWhole(value, from, to)
        ? pass
        : fail(show(value), `a whole number from ${from} to ${to}`, `set ${property} inside of the range`);
    }),
});

/** Whether a value is a whole number of a range. */
export const isWhole = (value: unknown, from: number, to: number): value is number =>
  Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
