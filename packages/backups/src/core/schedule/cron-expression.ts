import { type CronField, cronValue, cronValues } from './cron-field';

/** A cron expression, read. */
export interface CronExpression {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: CronDays;
  readonly months: readonly number[];
  readonly years: readonly number[];
}

/** The days of a month on which an expression fires. Days of the week count from 1, Sunday, as AWS does. */
export type CronDays =
  | { readonly kind: 'OF_MONTH'; readonly days: readonly number[] }
  | { readonly kind: 'OF_WEEK'; readonly days: readonly number[] }
  /** So many days before the last of the month. */
  | { readonly kind: 'BEFORE_LAST'; readonly daysBefore: number }
  /** The weekday (Monday to Friday) nearest to a day, inside of its month. */
  | { readonly kind: 'NEAREST_WEEKDAY'; readonly day: number }
  /** The nth, or the last, of a day of the week. */
  | { readonly kind: 'NTH_OF_WEEK'; readonly day: number; readonly nth: number | 'LAST' };

/**
 * Reads `cron(minutes hours day-of-month month day-of-week year)`; undefined for what is none. Exactly one of the two day fields is `?`,
 * as AWS demands.
 *
 * Sources: AWS Backup API Reference, BackupRule (ScheduleExpression), which refers to the schedule expressions of CloudWatch Events;
 * EventBridge User Guide, "Cron expressions reference".
 */
export function cronExpression(text: unknown): CronExpression | undefined {
  const fields = typeof text === 'string' ? /^cron\(\s*(.*?)\s*\)$/.exec(text)?.[1]?.split(/\s+/) : undefined;
  if (fields?.length !== 6) return undefined;
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  const [minutes, hours] = [cronValues(cronFields.minute, minute), cronValues(cronFields.hour, hour)];
  const [months, years] = [cronValues(cronFields.month, month), cronValues(cronFields.year, year)];
  const days = daysOf(dayOfMonth, dayOfWeek);
  return minutes && hours && days && months && years ? { minutes, hours, days, months, years } : undefined;
}

function daysOf(ofMonth: string, ofWeek: string): CronDays | undefined {
  if ((ofMonth === '?') === (ofWeek === '?')) return undefined;
  return ofWeek === '?' ? monthDays(ofMonth.toUpperCase()) : weekDays(ofWeek.toUpperCase());
}

function monthDays(text: string): CronDays | undefined {
  const last = /^L(?:-(\d{1,2}))?$/.exec(text);
  if (last) {
    const daysBefore = Number(last[1] ?? 0);
    return daysBefore <= 30 ? { kind: 'BEFORE_LAST', daysBefore } : undefined;
  }
  if (text.endsWith('W')) {
    const day = cronValue(cronFields.dayOfMonth, text.slice(0, -1));
    return day === undefined ? undefined : { kind: 'NEAREST_WEEKDAY', day };
  }
  const days = cronValues(cronFields.dayOfMonth, text);
  return days && { kind: 'OF_MONTH', days };
}

function weekDays(text: string): CronDays | undefined {
  if (text === 'L') return { kind: 'OF_WEEK', days: [cronFields.dayOfWeek.to] };
  const nth = /^(\w+)(?:#([1-5])|L)$/.exec(text);
  if (nth) {
    const day = cronValue(cronFields.dayOfWeek, nth[1] ?? '');
    return day === undefined
      ? undefined
      : { kind: 'NTH_OF_WEEK', day, nth: nth[2] === undefined ? 'LAST' : Number(nth[2]) };
  }
  const days = cronValues(cronFields.dayOfWeek, text);
  return days && { kind: 'OF_WEEK', days };
}

const numbered = (from: number, names: readonly string[]) =>
  Object.fromEntries(names.map((name, index) => [name, from + index]));

const cronFields = {
  minute: { from: 0, to: 59 },
  hour: { from: 0, to: 23 },
  dayOfMonth: { from: 1, to: 31 },
  month: {
    from: 1,
    to: 12,
    names: numbered(1, ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']),
  },
  dayOfWeek: {
    from: 1,
    to: 7,
    withoutSteps: true,
    names: numbered(1, ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']),
  },
  year: { from: 1970, to: 2199 },
} as const satisfies Record<string, CronField>;
