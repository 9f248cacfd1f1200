import type { CronDays, CronExpression } from './cron-expression';

/**
 * Whether an expression fires at all, from the year in which this was written on: core has no clock, and no program of this library is
 * older.
 */
export const firesAtAll = (expression: CronExpression): boolean =>
  expression.years.some(
    (year) => year >= firstYear && expression.months.some((month) => daysOfFiring(expression, year, month).length > 0),
  );

/** The days of a month, from 1, on which an expression fires. Months count from 1. */
export function daysOfFiring({ days, months, years }: CronExpression, year: number, month: number): readonly number[] {
  if (!months.includes(month) || !years.includes(year)) return [];
  const last = daysIn(year, month);
  const all = Array.from({ length: last }, (_, index) => index + 1);
  return all.filter((day) => matches(days, { day, last, weekday: weekdayOf(year, month, day) }));
}

const firstYear = 2026;

/** A day of a month that has `last` days. */
interface Day {
  readonly day: number;
  readonly last: number;
  /** From 1, Sunday. */
  readonly weekday: number;
}

function matches(days: CronDays, { day, last, weekday }: Day): boolean {
  switch (days.kind) {
    case 'OF_MONTH':
      return days.days.includes(day);
    case 'OF_WEEK':
      return days.days.includes(weekday);
    case 'BEFORE_LAST':
      return day === last - days.daysBefore;
    case 'NEAREST_WEEKDAY':
      return days.day <= last && day === nearestWeekday(days.day, weekday + days.day - day, last);
    case 'NTH_OF_WEEK':
      return weekday === days.day && (days.nth === 'LAST' ? day > last - 7 : Math.ceil(day / 7) === days.nth);
  }
}

/** From Saturday back to Friday and from Sunday on to Monday, unless that is another month. */
function nearestWeekday(day: number, weekday: number, last: number): number {
  const offset = (((weekday - 1) % 7) + 7) % 7;
  if (offset === 6) return day === 1 ? day + 2 : day - 1;
  if (offset === 0) return day === last ? day - 2 : day + 1;
  return day;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
