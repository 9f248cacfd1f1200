import { next, parse } from 'aws-cron-parser';
import fc from 'fast-check';
import { cronExpression, daysOfFiring, firesAtAll } from '../../../src/core';
import { expressions } from './arbitrary-expression';

/** The days of a month on which another reader of AWS's cron expressions lets one fire. */
function daysByOther(fields: string, year: number, month: number): number[] {
  const days = new Set<number>();
  let at = new Date(Date.UTC(year, month - 1, 1) - 60_000);
  for (;;) {
    const following = nextByOther(fields, at);
    if (following === null || following.getTime() >= Date.UTC(year, month, 1)) return [...days];
    days.add(following.getUTCDate());
    at = new Date(Date.UTC(year, month - 1, following.getUTCDate() + 1) - 60_000);
  }
}

/** It gives up, by an error, on what does not fire for years. */
function nextByOther(fields: string, from: Date): Date | null {
  try {
    return next(parse(fields), from);
  } catch (error) {
    if (error instanceof Error && error.message.includes('iter > 10')) return null;
    throw error;
  }
}

const read = (fields: string) => {
  const expression = cronExpression(`cron(${fields})`);
  if (expression === undefined) throw new Error(`not read: ${fields}`);
  return expression;
};

describe('a schedule (BAK-2)', () => {
  test('fires on the days on which another reader of the same grammar lets it fire', () => {
    fc.assert(
      fc.property(
        expressions,
        fc.integer({ min: 2021, max: 2060 }),
        fc.integer({ min: 1, max: 12 }),
        (fields, year, month) => {
          expect(daysOfFiring(read(fields), year, month)).toEqual(daysByOther(fields, year, month));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('has the hours and months that another reader gives it', () => {
    fc.assert(
      fc.property(expressions, (fields) => {
        const { hours, months } = read(fields);
        const other = parse(fields);
        const sorted = (values: readonly unknown[]) => [...new Set(values)].sort((a, b) => Number(a) - Number(b));
        expect([hours, months]).toEqual([sorted(other.hours), sorted(other.months)]);
      }),
    );
  });

  test.each([
    ['every day', '0 3 * * ? *'],
    ['Sundays', '0 5 ? * SUN *'],
    ['the last day of the week', '0 5 ? * L *'],
    ['the first of the month', '0 7 1 * ? *'],
    ['leap days', '0 7 29 2 ? *'],
    ['fifth Sundays of February, which leap years have that begin on a Thursday', '0 7 ? 2 SUN#5 *'],
    ['the last Friday', '0 7 ? * FRIL *'],
    ['the weekday nearest to the 15th', '0 7 15W * ? *'],
    ['one year to come', '0 7 1 1 ? 2030'],
    ["AWS's own default", '0 5 ? * * *'],
  ])('fires: %s', (_, fields) => {
    expect(firesAtAll(read(fields))).toBe(true);
  });

  test.each([
    ['the 31st of February', '0 7 31 2 ? *'],
    ['the 31st of months with 30 days', '0 7 31 4,6,9,11 ? *'],
    ['leap days of years without', '0 7 29 2 ? 2026,2027,2029,2030'],
    ['the day that is 30 before the last of April', '0 7 L-30 4 ? *'],
    ['the weekday nearest to a day that is not there', '0 7 30W 2 ? *'],
    ['years that are over', '0 7 1 1 ? 1999-2025'],
    ['a leap day of the century that has none', '0 7 29 2 ? 2100'],
  ])('never fires: %s', (_, fields) => {
    expect(firesAtAll(read(fields))).toBe(false);
  });

  test('lists may be in any order and hold ranges and steps', () => {
    expect(read('0 20/2,7,1-3 3,1 * ? *').hours).toEqual([1, 2, 3, 7, 20, 22]);
    expect(daysOfFiring(read('0 7 31,1 * ? *'), 2026, 12)).toEqual([1, 31]);
  });

  test.each([
    ['no text', 7],
    ['nothing', undefined],
    ['a rate', 'rate(1 day)'],
    ['a moment', 'at(2026-11-26T10:00:00)'],
    ['fields alone', '0 3 * * ? *'],
    ['five fields', 'cron(0 3 * * ?)'],
    ['seven fields', 'cron(0 0 3 * * ? *)'],
    ['two free days', 'cron(0 3 ? * ? *)'],
    ['two days', 'cron(0 3 1 * SUN *)'],
    ['two stars', 'cron(0 3 * * * *)'],
    ['minute 60', 'cron(60 3 * * ? *)'],
    ['hour 24', 'cron(0 24 * * ? *)'],
    ['day 0', 'cron(0 3 0 * ? *)'],
    ['month 13', 'cron(0 3 1 13 ? *)'],
    ['a month that is none', 'cron(0 3 1 FOO ? *)'],
    ['day 8 of the week', 'cron(0 3 ? * 8 *)'],
    ['a sixth Sunday', 'cron(0 3 ? * SUN#6 *)'],
    ['year 1969', 'cron(0 3 1 1 ? 1969)'],
    ['a range that runs over its end', 'cron(0 3 ? * FRI-MON *)'],
    ['steps of days of the week, which the grammar leaves out', 'cron(0 3 ? * 1/2 *)'],
    ['a step of nothing', 'cron(0/0 3 * * ? *)'],
    ['a step of a step', 'cron(0 0/2/3 * * ? *)'],
    ['an open range', 'cron(0 3- * * ? *)'],
    ['a range of three', 'cron(0 1-2-3 * * ? *)'],
    ['an empty item', 'cron(0 1,,2 * * ? *)'],
    ['a fraction', 'cron(0 1.5 * * ? *)'],
    ['a sign', 'cron(0 -1 * * ? *)'],
    ['a name of everything that objects have', 'cron(0 3 1 constructor ? *)'],
  ])('is no schedule: %s', (_, text) => {
    expect(cronExpression(text)).toBeUndefined();
  });

  test('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `cron(${text})`),
          fc.anything(),
        ),
        (text) => {
          const expression = cronExpression(text);
          expect(expression === undefined || expression.hours.length > 0).toBe(true);
        },
      ),
    );
  });
});
