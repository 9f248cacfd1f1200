import { maybe, maybeEach } from '@regionlift/migration/pulumi';
import type { BucketFacts } from '../core';
import type { BucketMigrationArgs } from './bucket-migration-args';

/** Arguments as core wants them: outputs and promises deferred. */
export function factsOf(name: string, args: BucketMigrationArgs): BucketFacts {
  const { migration: _, alarmActionArns, ...plain } = args;
  return {
    ...(Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, maybe(value)])) as unknown as BucketFacts),
    name,
    alarmActionArns: maybeEach(alarmActionArns),
  };
}
