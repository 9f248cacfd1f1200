import { type Check, fail, pass, show, whenPlain } from '@regionlift/migration/core';
import type { BackupsQuestion } from '../backups-facts';
import { ruleKinds } from '../defaults';
import { cronExpression, firesAtAll } from '../schedule';
import { optionOf } from './options-of';

/** What backups ask of their schedules. */
export const scheduleChecks: readonly Check<BackupsQuestion>[] = [
  ...[...ruleKinds, 'restoreTests' as const].flatMap((name): readonly Check<BackupsQuestion>[] => {
    const scheduleOf = (facts: BackupsQuestion) => optionOf(facts, name, 'schedule');
    const shared = { property: `${name}.schedule`, serves: [name === 'restoreTests' ? 'BAK-4' : 'BAK-2'] };
    return [
      {
        ...shared,
        code: 'InvalidSchedule',
        asks: 'the schedule is a cron expression of six fields, at most once an hour (AWS Backup Developer Guide, "Point-in-time recovery": periodic backups "as frequently as every hour")',
        judge: (facts) =>
          whenPlain([scheduleOf(facts)], () => {
            const given = scheduleOf(facts);
            const read = cronExpression(given);
            return given === undefined || (read !== undefined && read.minutes.length === 1)
              ? pass
              : fail(
                  show(given),
                  'cron(minute hour day-of-month month day-of-week year) with one minute and exactly one of the two days as ?',
                  'write it like cron(0 3 * * ? *)',
                );
          }),
      },
      {
        ...shared,
        code: 'ScheduleNeverFires',
        asks: 'there is a day on which the schedule fires',
        judge: (facts) => {
          const read = cronExpression(scheduleOf(facts));
          return read === undefined || firesAtAll(read)
            ? pass
            : fail(
                show(scheduleOf(facts)),
                'a day that exists, in a year to come',
                'choose another day, month or year: nothing would ever be backed up',
              );
        },
      },
    ];
  }),
  {
    code: 'InvalidTimeZone',
    asks: 'the time zone has a name of the IANA database (AWS Backup API Reference, BackupRuleInput, ScheduleExpressionTimezone)',
    property: 'timeZone',
    serves: ['BAK-2'],
    judge: ({ timeZone }) =>
      whenPlain([timeZone], () =>
        timeZone === undefined || isTimeZone(timeZone)
          ? pass
          : fail(show(timeZone), 'a name such as Etc/UTC or Europe/Berlin', 'name the time zone'),
      ),
  },
];

/** The names that the JavaScript engine knows; it would also take offsets, which AWS does not. */
function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
