import fc from 'fast-check';

const between = (from: number, to: number) => fc.integer({ min: from, max: to });

/** A range that does not run over its end. */
const range = (from: number, to: number) =>
  fc
    .tuple(between(from, to), between(from, to))
    .map(([one, other]) => `${Math.min(one, other)}-${Math.max(one, other)}`);

/** Values, ranges and steps of one field; lists are in order and hold no steps, for the other reader sorts and splits none. */
const field = (from: number, to: number) =>
  fc.oneof(
    fc.constant('*'),
    between(from, to).map(String),
    range(from, to),
    fc.tuple(between(from, to), between(1, 9)).map(([start, step]) => `${start}/${step}`),
    fc.tuple(range(from, to), between(1, 9)).map(([ends, step]) => `${ends}/${step}`),
    fc
      .uniqueArray(between(from, to), { minLength: 2, maxLength: 4 })
      .map((values) => String(values.sort((a, b) => a - b))),
  );

const weekday = fc.constantFrom('SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', '1', '2', '3', '4', '5', '6', '7');

/** Day of the month, then day of the week. */
const days = fc.oneof(
  field(1, 31).map((text) => [text, '?']),
  fc.constantFrom(['L', '?'], ['L-3', '?'], ['L-27', '?']),
  between(1, 28).map((day) => [`${day}W`, '?']),
  fc.oneof(weekday, fc.constant('*'), fc.constant('MON-FRI'), fc.constant('SUN,WED')).map((text) => ['?', text]),
  fc.tuple(between(1, 7), between(1, 5)).map(([day, nth]) => ['?', `${day}#${nth}`]),
  between(1, 7).map((day) => ['?', `${day}L`]),
);

const months = fc.oneof(field(1, 12), fc.constantFrom('JAN', 'FEB', 'FEB,AUG', 'JUN-SEP'));

/** Expressions that fire at the start of an hour, without `cron( )` around them. */
export const expressions = fc
  .tuple(field(0, 23), days, months, fc.oneof(fc.constant('*'), range(2020, 2060)))
  .map(([hour, [ofMonth, ofWeek], month, year]) => `0 ${hour} ${ofMonth} ${month} ${ofWeek} ${year}`);
