import { arn, type Entry, entry, type Side } from './entry';
import { topicArn } from './topic';

/** The alarm that the cutover asks before it goes on. */
export const ABORT = 'shop-abort';

/** What an alarm looks at, and when it is one. */
export interface Watched {
  readonly of: readonly [namespace: string, metricName: string];
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: string;
  readonly threshold: number;
  readonly below?: boolean;
  /** Whether nothing measured is something to wake somebody for. @default true */
  readonly silence?: boolean;
  readonly evaluationPeriods?: number;
}

/** An alarm of one region that calls whoever its topic calls. */
export function alarm(name: string, at: Side, watched: Watched): Entry {
  const { dimensions, statistic, threshold, below = false, silence = true, evaluationPeriods = 3 } = watched;
  const { region, side } = at;
  const [namespace, metricName] = watched.of;
  const inputs = {
    ...{ region, name, namespace, metricName, statistic, threshold, dimensions, evaluationPeriods, period: 60 },
    comparisonOperator: below ? 'LessThanThreshold' : 'GreaterThanOrEqualToThreshold',
    treatMissingData: silence ? 'breaching' : 'notBreaching',
    ...{ actionsEnabled: true, alarmActions: [topicArn(at)] },
  };
  return entry('cloudwatch/metricAlarm:MetricAlarm', `${name}-${side}`, name, inputs, {
    given: { arn: arn('cloudwatch', region, `alarm:${name}`) },
  });
}
