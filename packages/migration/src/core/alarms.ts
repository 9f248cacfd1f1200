import { severityIn } from './alerts';
import type { MigrationPlan } from './migration-plan';
import { composeName } from './names';
import type { Severity, Signal } from './signal';

/** One alarm, in the region that has its metric. */
export interface AlarmDeclaration {
  readonly alarmName: string;
  readonly description: string;
  readonly signal: Signal;
  readonly severity: Severity;
  /** ARNs of the alarm's own region: an alarm notifies only inside it. */
  readonly actionArns: readonly string[];
}

/**
 * One alarm per signal of a part. It notifies what the part names, else the migration's topics of its severity.
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
  signals.map((signal) => {
    const severity = severityIn(migration.alerts, part, signal.severity);
    const notified = actionArns.length > 0 ? actionArns : (migration.alerts?.topics[severity] ?? []);
    return {
      alarmName: alarmNameOf(migration, part, signal),
      description: `[${severity}] ${describe(signal)}`,
      signal,
      severity,
      actionArns: notified.filter((arn) => regionIn(arn) === signal.region),
    };
  });

/** The name of a signal's alarm: `rl-orders-assets-replication-failed`. */
export const alarmNameOf = (migration: MigrationPlan, part: string, { name }: Pick<Signal, 'name'>): string =>
  composeName(migration, 'ALARM', part, name).value;

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
