import fc from 'fast-check';
import { adoptRecord } from '../../../src/runtime/actions/adopt-record';
import { copyImage } from '../../../src/runtime/actions/copy-image';
import { lowerTtl } from '../../../src/runtime/actions/lower-ttl';
import { releaseScaling } from '../../../src/runtime/actions/release-scaling';
import { restoreRecord } from '../../../src/runtime/actions/restore-record';
import { scaleGreen } from '../../../src/runtime/actions/scale-green';
import { smokeTest } from '../../../src/runtime/actions/smoke-test';
import { waitHealthy } from '../../../src/runtime/actions/wait-healthy';
import { fakeContext } from '../fake/context';
import { cnameRecord } from '../fake/records';
import { type Action, complete } from '../fake/run';
import { recordsConfig as config } from '../fake/sample-config';
import { fakeWorld, loadBalancers } from '../fake/world';

const forward: readonly Action[] = [copyImage, lowerTtl, adoptRecord, scaleGreen, waitHealthy, smokeTest];
const back: readonly Action[] = [releaseScaling, restoreRecord];

test('a runtime that dies again and again warms green all the same, moves nobody, and leaves blue as it was (CUT-5)', async () => {
  const deaths = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(deaths, fc.constantFrom('before' as const, 'after' as const), async (lives, when) => {
      const world = fakeWorld(config);
      const record = cnameRecord(loadBalancers.blue.dnsName);
      world.zone.sets = [record];
      const blue = structuredClone(world.fleets.BLUE);
      const { route } = fakeContext(config, world, { action: 'preflight' });
      for (const [index, action] of [...forward, ...back].entries()) {
        const { outcome } = await complete(world, action, { config, at: lives[index] ?? [], when, pollSeconds: 300 });
        expect(outcome).toMatchObject({ status: 'DONE', findings: [] });
        expect((await route.read()).weights).toEqual({ blue: 100, green: 0 });
        if (action === smokeTest) expect([world.fleets.GREEN.desired, world.images.target.size]).toEqual([4, 1]);
      }
      expect([world.zone.sets, world.fleets.BLUE]).toEqual([[record], blue]);
      expect(world.ledger).toEqual({
        blueCapacity: 4,
        healthySamples: expect.any(Number),
        sampledAt: expect.any(Number),
        imageCopy: { sourceImageId: config.source.imageId, attempt: 1, imageId: 'ami-0copy1', at: expect.any(Number) },
      });
    }),
    { numRuns: 60 },
  );
});
