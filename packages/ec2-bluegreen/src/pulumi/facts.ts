import { maybe } from '@regionlift/migration/pulumi';
import type { FleetFacts, NetworkFacts } from '../core';
import type { FleetMigrationArgs } from './fleet-migration-args';
import type { MigrationNetworkArgs } from './migration-network-args';

/** Arguments of a fleet as core wants them: outputs and promises deferred. */
export function fleetFactsOf(name: string, args: FleetMigrationArgs): FleetFacts {
  const { migration: _, settings, ...plain } = args;
  return {
    ...(eachKnown(plain) as unknown as FleetFacts),
    name,
    settings: settings && Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, maybe(value)])),
  };
}

/** Arguments of a network as core wants them. */
export function networkFactsOf(name: string, { migration: _, ...plain }: MigrationNetworkArgs): NetworkFacts {
  return { ...(eachKnown(plain) as unknown as NetworkFacts), name };
}

/** A list is judged element by element. */
const eachKnown = (args: object) =>
  Object.fromEntries(
    Object.entries(args).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? value.map((one: unknown) => maybe(one)) : maybe(value),
    ]),
  );
