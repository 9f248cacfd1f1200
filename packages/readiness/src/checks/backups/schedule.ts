import { next, parse } from 'aws-cron-parser';
import type { Lookup } from '../../model';

/** When a schedule fires: the longest time between the next few, in hours; `NEVER`; `UNKNOWN` for what cannot be read. */
export type Firing = number | 'NEVER' | 'UNKNOWN';

/**
 * Reads `cron(minutes hours day-of-month month day-of-week year)`, from the year 2026 on, whatever the clock says. The reader wants a
 * valid expression, carries a day that a month does not have into the next one, and gives up with an error: each is caught here.
 * Source: EventBridge User Guide, "Cron expressions reference"; AWS Backup API Reference, BackupRule (ScheduleExpression).
 */
export function firingOf(schedule: Lookup): Firing {
  if (typeof schedule !== 'string' || schedule.length > 200) return 'UNKNOWN';
  const fields = /^cron\(\s*([^()]+?)\s*\)$/.exec(schedule)?.[1]?.split(/\s+/) ?? [];
  if (fields.length !== 6 || !fields.every((field) => /^[\w*?/,#-]{1,60}$/.test(field))) return 'UNKNOWN';
  if ((fields[2] === '?') === (fields[4] === '?')) return 'NEVER';
  try {
    return longestPause(fields.join(' '), fields[3] ?? '*');
  } catch {
    return 'UNKNOWN';
  }
}

function longestPause(expression: string, month: string): Firing {
  const cron = parse(expression);
  let [at, longest, last]: [Date, number, Date | undefined] = [START, 0, undefined];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const fires = next(cron, at);
    if (fires === null) return last === undefined ? 'NEVER' : Math.max(longest, ONCE);
    if (!isInMonth(fires, month)) return last === undefined ? 'NEVER' : longest;
    if (last !== undefined) longest = Math.max(longest, (fires.getTime() - last.getTime()) / HOUR);
    last = fires;
    at = fires;
  }
  return longest;
}

/** Whether a date is in one of the months, where they are plain numbers. */
const isInMonth = (date: Date, months: string): boolean =>
  !/^\d{1,2}(,\d{1,2})*$/.test(months) ||
  months
    .split(',')
    .map(Number)
    .includes(date.getUTCMonth() + 1);

const START = new Date(Date.UTC(2026, 0, 1));
const HOUR = 3_600_000;

/** Enough to see every pause of a week's schedule. */
const TURNS = 8;

/** A schedule that ends fires no more: longer than any pause that is asked about. */
const ONCE = 1e6;
