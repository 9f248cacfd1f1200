import { type Check, fail, pass, show, whenPlain } from '@regionlift/migration/core';
import type { DatabaseQuestion } from './database-facts';

/** The code of each property. */
const codes = {
  port: 'InvalidPort',
  backupRetentionDays: 'InvalidRetention',
  nameTtlSeconds: 'InvalidTtl',
  pauseBudgetMs: 'InvalidPauseBudget',
  sequenceMargin: 'InvalidSequenceMargin',
} as const;

/** A check that an optional property is a whole number of a range. */
export function wholeNumber(
  property: keyof typeof codes,
  from: number,
  to: number,
  ...serves: readonly string[]
): Check<DatabaseQuestion> {
  return {
    code: codes[property],
    asks: `${property} is a whole number from ${from} to ${to}`,
    property,
    serves,
    judge: (facts) =>
      whenPlain([facts[property]], () => {
        const value = facts[property];
        return value === undefined || (Number.isInteger(value) && Number(value) >= from && Number(value) <= to)
          ? pass
          : fail(show(value), `a whole number from ${from} to ${to}`, `set ${property} inside of the range`);
      }),
  };
}
