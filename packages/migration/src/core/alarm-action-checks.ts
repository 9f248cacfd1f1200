import { regionIn } from './alarms';
import type { Check } from './check';
import { isDeferred, type Maybe, show } from './deferred';
import type { MigrationPlan } from './migration-plan';
import { fail, pass } from './verdict';

/** Facts with alarm actions. */
export interface AlarmActionFacts {
  readonly migration: MigrationPlan;
  readonly alarmActionArns?: Maybe<readonly Maybe<string>[]>;
}

/** What a part asks of the ARNs that its alarms notify: a list of literals of the two regions. */
export const alarmActionChecks = (...serves: readonly string[]): readonly Check<AlarmActionFacts>[] => [
  {
    code: 'PlainValueNeeded',
    asks: 'alarm actions are plain values: the region decides which alarm takes them',
    property: 'alarmActionArns',
    serves,
    judge: ({ alarmActionArns = [] }) => {
      const open = isDeferred(alarmActionArns) ? [alarmActionArns] : listOf(alarmActionArns).filter(isDeferred);
      return open.length === 0
        ? pass
        : fail(
            open.map(show).join(', '),
            'plain values',
            'give the ARNs as literals: topics have names of your choice',
          );
    },
  },
  {
    code: 'InvalidAlarmActions',
    asks: 'alarm actions are a list',
    property: 'alarmActionArns',
    serves,
    judge: ({ alarmActionArns = [] }) =>
      isDeferred(alarmActionArns) || Array.isArray(alarmActionArns)
        ? pass
        : fail(show(alarmActionArns), 'a list of ARNs', 'put the ARN into a list'),
  },
  {
    code: 'AlarmActionElsewhere',
    asks: 'every alarm action is in one of the two regions: an alarm notifies only inside its own',
    property: 'alarmActionArns',
    serves,
    judge: ({ alarmActionArns = [], migration: { from, to } }) => {
      const astray = listOf(alarmActionArns).filter(
        (arn) => !isDeferred(arn) && (typeof arn !== 'string' || ![from, to].includes(regionIn(arn))),
      );
      return astray.length === 0
        ? pass
        : fail(astray.map(show).join(', '), `ARNs of ${from} or ${to}`, 'give one topic in each of the two regions');
    },
  },
];

/** Users of JavaScript may hand over anything: what is no list has its own finding. */
const listOf = (value: AlarmActionFacts['alarmActionArns']): readonly Maybe<string>[] =>
  Array.isArray(value) ? value : [];
