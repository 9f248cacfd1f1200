import type { FleetRuntimeConfig } from '../../../src/core';
import {
  detachChanges,
  type RecordFacts,
  recordState,
  routeOf,
  setIdentifiers,
  weightChanges,
  weightedChanges,
} from '../../../src/core/record';
import type { RecordPort, RoutePort } from '../../../src/runtime/ports';
import { awsError } from './aws-error';
import type { FakeZone } from './records';
import { loadBalancers } from './world';

/** A route of weighted records, over the sets that the zone of the stand-in holds. */
export function fakeRecordRoute(
  config: FleetRuntimeConfig,
  zone: FakeZone,
  record: RecordPort,
  now: () => number,
): RoutePort {
  const facts = async (): Promise<RecordFacts> => ({
    identifiers: setIdentifiers(config),
    ttlSeconds: config.record?.ttlSeconds ?? 60,
    balancers: loadBalancers,
    sets: await record.sets(),
  });
  const state = async () => recordState(await facts());
  return {
    read: async () => {
      const route = routeOf(await state());
      if (route === undefined) throw awsError('RecordNotMovable', 'the record is not ours');
      return { ...route, settled: zone.changedAt + 60_000 <= now() };
    },
    write: async (weights) => {
      if ((await state()).kind !== 'WEIGHTED') throw awsError('RecordNotMovable', 'the record is not weighted');
      await record.change(weightChanges(await facts(), weights));
    },
    detachBlue: async () => {
      if ((await state()).kind === 'WEIGHTED') await record.change(detachChanges(await facts()));
    },
    attachBlue: async () => {
      if ((await state()).kind === 'SIMPLE')
        await record.change(weightedChanges(await facts(), { blue: 0, green: 100 }));
    },
  };
}
