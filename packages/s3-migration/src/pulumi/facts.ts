import { maybe } from '@regionlift/migration/pulumi';
import type { BucketFacts } from '../core';
import type { BucketMigrationArgs } from './bucket-migration-args';

/** Arguments as core wants them: outputs and promises deferred. */
export function factsOf(name: string, args: BucketMigrationArgs): BucketFacts {
  const { migration: _, alarmActionArns, ...plain } = args;
  return {
    ...(Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, maybe(value)])) as unknown as BucketFacts),
    name,
    alarmActionArns: listOf(alarmActionArns),
  };
}

/** Each element for itself, or the whole when it is one token or no list at all: core says what is wrong with it. */
const listOf = (arns: string[] | undefined): BucketFacts['alarmActionArns'] => {
  const whole = maybe(arns);
  return Array.isArray(whole) ? whole.map((arn: string) => maybe(arn)) : whole;
};
