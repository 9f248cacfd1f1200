import { RegionMigration } from '@regionlift/migration';
import type { Duration } from 'aws-cdk-lib';
import type { BucketFacts, Maybe } from '../core';
import type { BucketMigrationProps } from './bucket-migration-props';

/** Props as core wants them: durations in whole units, unresolved tokens deferred. */
export function factsOf(name: string, props: BucketMigrationProps): BucketFacts {
  const { noncurrentVersionRetention, latencyThreshold, pendingBytesThreshold, alarmActionArns, ...plain } = props;
  return {
    ...(Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, maybe(value)])) as unknown as BucketFacts),
    name,
    alarmActionArns: RegionMigration._maybeEach(alarmActionArns),
    noncurrentVersionRetentionDays: amount(noncurrentVersionRetention, (days) => days.toDays({ integral: false })),
    latencyThresholdSeconds: amount(latencyThreshold, (seconds) => seconds.toSeconds({ integral: false })),
    pendingBytesThreshold:
      pendingBytesThreshold && RegionMigration._amountOf(pendingBytesThreshold, (size) => size.toBytes()),
  };
}

const maybe = RegionMigration._maybe;

const amount = (duration: Duration | undefined, read: (duration: Duration) => number): Maybe<number> | undefined =>
  duration && RegionMigration._amountOf(duration, read);
