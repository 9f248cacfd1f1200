import type { MigrationPlan } from './migration-plan';
import { composeName } from './names';
import type { Signal } from './part';

/** One alarm, in the region that has its metric. */
export interface AlarmDeclaration {
  readonly alarmName: string;
  readonly description: string;
  readonly signal: Signal;
  /** ARNs of the alarm's own region: an alarm notifies only inside it. */
  readonly actionArns: readonly string[];
}

/**
 * One alarm per signal of a part.
 *
 * @param actionArns ARNs to notify; each alarm takes those of its own region
 * @param describe one clause about a signal
 */
export const alarmsOf = (
  migration: MigrationPlan,
  part: string,
  signals: readonly Signal[],
  actionArns: readonly string[],
  describe: (signal: Signal) => string,
): readonly AlarmDeclaration[] =>
  signals.map((signal) => ({
    alarmName: composeName(migration, 'ALARM', part, signal.name).value,
    description: describe(signal),
    signal,
    actionArns: actionArns.filter((arn) => regionIn(arn) === signal.region),
  }));

/** The region of an ARN: its fourth field. */
export const regionIn = (arn: unknown): string => String(arn).split(':')[3] ?? '';

/** Construct id of an alarm: `replication-failed` → `ReplicationFailedAlarm`. */
export const alarmIdOf = ({ name }: Pick<Signal, 'name'>): string =>
  `${name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Alarm`;

/** CloudWatch's words. Source: CloudWatch API Reference, PutMetricAlarm. */
export const comparisons: Readonly<Record<Signal['comparison'], string>> = {
  ABOVE: 'GreaterThanThreshold',
  BELOW: 'LessThanThreshold',
};

/** CloudWatch's words. Source: CloudWatch API Reference, PutMetricAlarm. */
export const missingData: Readonly<Record<Signal['missingData'], string>> = {
  BREACHING: 'breaching',
  NOT_BREACHING: 'notBreaching',
  IGNORE: 'ignore',
  MISSING: 'missing',
};

/** An alarm's statistic: CloudWatch takes percentiles under a property of their own (PutMetricAlarm, `ExtendedStatistic`). */
export const statisticOf = ({
  statistic,
}: Pick<Signal, 'statistic'>): { statistic?: string; extendedStatistic?: string } =>
  statistic.startsWith('p') ? { extendedStatistic: statistic } : { statistic };
