import type { Signal } from '@regionlift/migration/core';
import { bucketNaming } from './bucket-naming';
import type { BucketPlan } from './bucket-plan';
import { bucketSignals } from './bucket-signals';
import { regionIn } from './option-checks';

/** One alarm, in the region that has its metric. */
export interface AlarmDeclaration {
  readonly alarmName: string;
  readonly description: string;
  readonly signal: Signal;
  /** ARNs of the alarm's own region. */
  readonly actionArns: readonly string[];
}

/** One alarm per signal (S3-6). */
export const bucketAlarms = (plan: BucketPlan): readonly AlarmDeclaration[] =>
  bucketSignals(plan).map((signal) => ({
    alarmName: bucketNaming(plan.migration, plan.part).alarm(signal.name).value,
    description: `Replication of ${signal.dimensions.SourceBucket} to ${signal.dimensions.DestinationBucket}: ${signal.metricName}`,
    signal,
    actionArns: plan.alarms.actionArns.filter((arn) => regionIn(arn) === signal.region),
  }));

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
