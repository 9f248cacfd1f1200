import type { FleetRuntimeConfig } from '../../../src/core';
import { adoptRecord } from '../../../src/runtime/actions/adopt-record';
import { copyImage } from '../../../src/runtime/actions/copy-image';
import { lowerTtl } from '../../../src/runtime/actions/lower-ttl';
import { preflight } from '../../../src/runtime/actions/preflight';
import { refreshInstances } from '../../../src/runtime/actions/refresh-instances';
import { releaseScaling } from '../../../src/runtime/actions/release-scaling';
import { restoreRecord } from '../../../src/runtime/actions/restore-record';
import { scaleGreen } from '../../../src/runtime/actions/scale-green';
import { smokeTest } from '../../../src/runtime/actions/smoke-test';
import { waitHealthy } from '../../../src/runtime/actions/wait-healthy';
import { cnameRecord } from '../fake/records';
import { type Action, type Completion, complete } from '../fake/run';
import { acceleratorConfig, recordsConfig } from '../fake/sample-config';
import { type FakeWorld, fakeWorld, loadBalancers } from '../fake/world';

/** A world in which everything has something to do: a record with a long TTL, a version that is not out yet. */
function prepared(config: FleetRuntimeConfig): FakeWorld {
  const world = fakeWorld(config);
  world.zone.sets = [cnameRecord(loadBalancers.blue.dnsName)];
  world.fleets.GREEN.template = { defaultVersion: 3, latestVersion: 4 };
  world.fleets.BLUE.suspended = ['AZRebalance'];
  return world;
}

/** Everything that lasts, without the moments in which it was written. */
const lasting = ({ fleets, accelerator, zone, images, ledger }: FakeWorld): string =>
  JSON.stringify({
    fleets,
    accelerator,
    sets: zone.sets,
    images: [...images.target].sort(),
    published: images.published,
    ledger: Object.entries(ledger).sort(),
  }).replaceAll(/\b1[78]\d{11}\b/g, '0');

/** Auto Scaling gets on with what it was asked for. */
const refreshes = ({ fleets: { GREEN } }: FakeWorld): void => {
  for (const refresh of GREEN.refreshes) refresh.status = 'Successful';
};

/** What has happened before the action that dies. */
type Before = (world: FakeWorld, config: FleetRuntimeConfig) => Promise<unknown>;

const after =
  (action: Action): Before =>
  (world, config) =>
    complete(world, action, { config });

/** An attempt that EC2 fails; the world is mended afterwards. */
const failedCopy: Before = (world) => {
  world.images.outcome = { state: 'failed', stateReason: 'Given key ID is not accessible' };
  return complete(world, copyImage).finally(() => {
    world.images.outcome = undefined;
  });
};

const [plain, records] = [acceleratorConfig, recordsConfig];
const cases: readonly (readonly [string, Action, FleetRuntimeConfig, readonly Before[]])[] = [
  ['preflight', preflight, plain, []],
  ['preflight of records', preflight, records, []],
  ['copy-image', copyImage, plain, []],
  ['copy-image after a failed attempt', copyImage, plain, [failedCopy]],
  ['lower-ttl', lowerTtl, records, []],
  ['adopt-record', adoptRecord, records, [after(lowerTtl)]],
  ['restore-record of a lowered TTL', restoreRecord, records, [after(lowerTtl)]],
  ['restore-record of weighted sets', restoreRecord, records, [after(lowerTtl), after(adoptRecord)]],
  ['restore-record of nothing', restoreRecord, records, []],
  ['scale-green', scaleGreen, plain, []],
  ['scale-green again', scaleGreen, plain, [after(scaleGreen)]],
  ['wait-healthy', waitHealthy, plain, [after(scaleGreen)]],
  ['smoke-test', smokeTest, plain, [after(scaleGreen), after(waitHealthy)]],
  ['release-scaling', releaseScaling, plain, [after(scaleGreen)]],
  ['refresh-instances', refreshInstances, plain, []],
];

describe.each(cases)('%s survives a crash at any call (CUT-5)', (_, action, config, earlier) => {
  const completion: Completion = {
    config,
    pollSeconds: config.routing === 'RECORDS' ? 600 : 30,
    ...(action === refreshInstances && { meanwhile: refreshes }),
  };
  const start = async (): Promise<FakeWorld> => {
    const world = prepared(config);
    for (const before of earlier) await before(world, config);
    return world;
  };

  test.each(['before', 'after'] as const)(
    '%s AWS has done it: run again, everything is as if nothing had happened',
    async (when) => {
      const undisturbed = await start();
      const { calls, outcome } = await complete(undisturbed, action, completion);
      expect(calls).toBeGreaterThan(0);
      for (let at = 1; at <= calls; at += 1) {
        const world = await start();
        const again = await complete(world, action, { ...completion, at, when });
        expect(again.died).toBe(true);
        expect(again.outcome.status).toBe(outcome.status);
        expect(lasting(world)).toBe(lasting(undisturbed));
      }
    },
  );
});
