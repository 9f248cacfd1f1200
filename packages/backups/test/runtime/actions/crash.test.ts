import fc from 'fast-check';
import type { BackupAction } from '../../../src/core';
import { complete } from '../fake/run';
import { config, promotedConfig } from '../fake/sample-config';
import { type FakeWorld, fakeWorld } from '../fake/world';

/** A world with a restore on trial to look at. */
function prepared(): FakeWorld {
  const world = fakeWorld(promotedConfig);
  const createdArn = 'arn:aws:s3:::awsbackup-restore-test-1';
  world.restores.set('restore-1', {
    status: 'COMPLETED',
    planArn: `arn:aws:backup:us-east-1:111122223333:restore-testing-plan:${config.restoreTestPlan}-1`,
    resourceType: 'S3',
    createdArn,
  });
  world.restored.set(createdArn, { holdsObjects: true });
  return world;
}

/** Everything that lasts, without the moments in which it was written. */
const lasting = ({ sides, restores }: FakeWorld): string =>
  JSON.stringify(
    [sides.SOURCE, sides.TARGET].map(({ points, jobs, copyJobs }) => [points, jobs, copyJobs].map((one) => [...one])),
  )
    .concat(JSON.stringify([...restores]))
    .replaceAll(/\b1[78]\d{11}\b/g, '0');

const actions: readonly BackupAction[] = ['fresh-recovery-points', 'target-recovery-points', 'validate-restore'];

describe.each(actions)('%s survives a crash at any call (CUT-5, BAK-5)', (action) => {
  test.each(['before', 'after'] as const)(
    '%s AWS has done it: every resource has one job, as if nothing had happened',
    async (when) => {
      const undisturbed = prepared();
      const { calls } = await complete(undisturbed, promotedConfig, action);
      expect(calls).toBeGreaterThan(0);
      for (let at = 1; at <= calls; at += 1) {
        const world = prepared();
        const again = await complete(world, promotedConfig, action, { at: [at], when });
        expect(again.deaths).toBe(1);
        expect(again.outcome.status).toBe('DONE');
        expect(lasting(world)).toBe(lasting(undisturbed));
      }
    },
  );
});

test('a runtime that dies again and again starts one backup and one copy of each resource (BAK-5)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }),
      fc.constantFrom('before' as const, 'after' as const),
      async (at, when) => {
        const world = fakeWorld(config);
        const { outcome } = await complete(world, config, 'fresh-recovery-points', { at, when });
        expect(outcome.status).toBe('DONE');
        expect([world.sides.SOURCE.jobs.size, world.sides.SOURCE.copyJobs.size]).toEqual([3, 3]);
      },
    ),
    { numRuns: 100 },
  );
});
