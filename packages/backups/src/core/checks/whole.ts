import { type Check, fail, pass, show, whenPlain } from '@regionlift/migration/core';
import type { BackupsQuestion } from '../backups-facts';

/** What a number is asked for. */
export interface NumberRule {
  readonly code: string;
  /** Path of the property: `daily.retentionDays`. */
  readonly property: string;
  readonly given: (facts: BackupsQuestion) => unknown;
  readonly from: number;
  readonly to: number;
  /** Where the range is from. */
  readonly source: string;
  readonly serves: string;
  /** Whether absence is a failure, given the facts. @default never */
  readonly needed?: (facts: BackupsQuestion) => boolean;
}

/** A check that a property, where it is there, is a whole number of a range. */
export const wholeNumber = ({
  code,
  property,
  given,
  from,
  to,
  source,
  serves,
  needed = () => false,
}: NumberRule): Check<BackupsQuestion> => ({
  code,
  asks: `${property} is a whole number from ${from} to ${to} (${source})`,
  property,
  serves: [serves],
  judge: (facts) => {
    const value = given(facts);
    return whenPlain([value], () =>
      (value === undefined && !needed(facts)) || isWhole(value, from, to)
        ? pass
        : fail(show(value), `a whole number from ${from} to ${to}`, `set ${property} inside of the range`),
    );
  },
});

/** Whether a value is a whole number of a range. */
export const isWhole = (value: unknown, from: number, to: number): value is number =>
  Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
