import type { Deferred } from '@regionlift/migration/core';
import type { FleetFacts } from './fleet-facts';

/** A fleet's facts once every check has passed: plain values but where the plan keeps none. */
export type KnownFleetFacts = {
  readonly [K in keyof Omit<FleetFacts, MayBeDeferred>]: Known<FleetFacts[K]>;
} & Pick<FleetFacts, MayBeDeferred>;

type MayBeDeferred = 'targetVpcId' | 'publicSubnetIds' | 'privateSubnetIds' | 'userData' | 'settings';

type Known<T> = T extends Deferred ? never : T extends readonly (infer E)[] ? readonly Exclude<E, Deferred>[] : T;
