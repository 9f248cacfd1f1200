import type { FleetRuntimeConfig } from '../../../src/core';
import { awsRecordRoute } from '../../../src/runtime/aws/record-route';
import type { RecordPort, RoutePort } from '../../../src/runtime/ports';
import type { FakeZone } from './records';
import { loadBalancers } from './world';

/** The shipped route of weighted records, over the sets that the zone of the stand-in holds. */
export const fakeRecordRoute = (
  config: FleetRuntimeConfig,
  zone: FakeZone,
  record: RecordPort,
  now: () => number,
): RoutePort =>
  awsRecordRoute(
    config,
    { ...record, settled: async () => zone.changedAt + 60_000 <= now() },
    async () => loadBalancers,
  );
