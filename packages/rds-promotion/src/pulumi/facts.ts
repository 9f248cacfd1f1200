import type * as pulumi from '@pulumi/pulumi';
import { maybe } from '@regionlift/migration/pulumi';
import type { DatabaseFacts, Maybe } from '../core';
import type { DatabaseMigrationArgs } from './database-migration-args';

/** Arguments as core wants them: outputs and promises deferred. */
export function factsOf(name: string, args: DatabaseMigrationArgs): DatabaseFacts {
  const { migration: _, parameters, ...plain } = args;
  const lists = ['targetSubnetIds', 'clientCidrs', 'databases', 'applicationRoles', 'alarmActionArns'] as const;
  return {
    ...(Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, maybe(value)]),
    ) as unknown as DatabaseFacts),
    ...Object.fromEntries(lists.map((key) => [key, listOf(args[key])])),
    name,
    parameters,
  };
}

/** Each element for itself, or the whole when it is one output or no list at all: core says what is wrong with it. */
const listOf = (values: pulumi.Input<string>[] | undefined): Maybe<readonly Maybe<string>[]> | undefined => {
  const whole = maybe(values) as Maybe<pulumi.Input<string>[]> | undefined;
  return Array.isArray(whole) ? whole.map((value) => maybe(value)) : (whole as undefined);
};
