import { RegionMigration } from '@regionlift/migration';
import { type Duration, type Size, SizeRoundingBehavior } from 'aws-cdk-lib';
import type { FleetFacts, Maybe, NetworkFacts } from '../core';
import type { FleetMigrationProps } from './fleet-migration-props';
import type { MigrationNetworkProps } from './migration-network-props';

/** Props of a fleet as core wants them: durations and sizes in whole units, unresolved tokens deferred. */
export function fleetFactsOf(name: string, props: FleetMigrationProps): FleetFacts {
  const { deregistrationDelay, warmup, recordTtl, bakeTime, drainTime, volumeSize, ...rest } = props;
  const { userData, settings, ...plain } = rest;
  return {
    ...(eachKnown(plain) as unknown as FleetFacts),
    name,
    deregistrationDelaySeconds: secondsOf(deregistrationDelay),
    warmupSeconds: secondsOf(warmup),
    recordTtlSeconds: secondsOf(recordTtl),
    bakeSeconds: secondsOf(bakeTime),
    drainSeconds: secondsOf(drainTime),
    volumeGibibytes: gibibytesOf(volumeSize),
    userData: maybe(userData?.render()),
    settings: settings && Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, maybe(value)])),
  };
}

/** Props of a network as core wants them. */
export const networkFactsOf = (name: string, props: MigrationNetworkProps): NetworkFacts => ({
  ...(eachKnown(props) as unknown as NetworkFacts),
  name,
});

const maybe = RegionMigration._maybe;

/** A list is judged element by element. */
const eachKnown = (props: object) =>
  Object.fromEntries(
    Object.entries(props).map(([key, value]) => [
      key,
      Array.isArray(value) ? RegionMigration._maybeEach(value) : maybe(value),
    ]),
  );

const secondsOf = (duration: Duration | undefined): Maybe<number> | undefined =>
  duration && RegionMigration._amountOf(duration, (one) => one.toSeconds({ integral: false }));

/** A size, with fractions, so that core can refuse them. */
const gibibytesOf = (size: Size | undefined): Maybe<number> | undefined =>
  size && RegionMigration._amountOf(size, (one) => one.toGibibytes({ rounding: SizeRoundingBehavior.NONE }));
