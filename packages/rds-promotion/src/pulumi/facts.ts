import { maybe, maybeEach } from '@regionlift/migration/pulumi';
import type { DatabaseFacts } from '../core';
import type { DatabaseMigrationArgs } from './database-migration-args';

/** Arguments as core wants them: outputs and promises deferred. */
export function factsOf(name: string, args: DatabaseMigrationArgs): DatabaseFacts {
  const { migration: _, parameters, ...plain } = args;
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
    ...Object.fromEntries(lists.map((key) => [key, maybeEach(args[key])])),
    name,
    parameters,
  };
}
