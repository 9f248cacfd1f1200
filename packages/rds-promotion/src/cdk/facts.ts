import { RegionMigration } from '@regionlift/migration';
import type { Duration } from 'aws-cdk-lib';
import type { DatabaseFacts, Maybe } from '../core';
import type { DatabaseMigrationProps } from './database-migration-props';

/** Props as core wants them: durations in whole units, unresolved tokens deferred. */
export function factsOf(name: string, props: DatabaseMigrationProps): DatabaseFacts {
  const { backupRetention, monitoringInterval, nameTtl, pauseBudget, parameters, ...plain } = props;
  const lists = [
    'targetSubnetIds',
    'clientCidrs',
    'databases',
    'applicationRoles',
    'poolers',
    'alarmActionArns',
  ] as const;
  return {
    ...(Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, maybe(value)]),
    ) as unknown as DatabaseFacts),
    ...Object.fromEntries(lists.map((key) => [key, RegionMigration._maybeEach(props[key])])),
    name,
    parameters,
    backupRetentionDays: amount(backupRetention, (days) => days.toDays({ integral: false })),
    monitoringIntervalSeconds: amount(monitoringInterval, (seconds) => seconds.toSeconds({ integral: false })),
    nameTtlSeconds: amount(nameTtl, (seconds) => seconds.toSeconds({ integral: false })),
    pauseBudgetMs: amount(pauseBudget, (budget) => budget.toMilliseconds({ integral: false })),
  };
}

const maybe = RegionMigration._maybe;

const amount = (duration: Duration | undefined, read: (duration: Duration) => number): Maybe<number> | undefined =>
  duration && RegionMigration._amountOf(duration, read);
