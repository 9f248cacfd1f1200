import type { AwsCall } from '../../src/contract/aws';
import type { RehearsalOptions, RehearsalReport } from '../../src/contract/result';
import { outcomeOf } from '../../src/machine/outcome';
import { judgePermissions } from '../../src/permissions';
import { type Programmes, synthesizeProgrammes } from '../../src/programme';
import { rehearseProgrammes } from '../../src/rehearse';
import type { World } from '../../src/world/open-world';
import { execution } from './occasions/execution';
import { invoke, invokeUntilDone } from './occasions/invoke';
import { restoreTests } from './occasions/restore-tests';
import { everySchedule } from './occasions/schedules';

// Each rehearsal opens servers, fleets and clients of its own: a minute, on a busy machine several.
jest.setTimeout(20 * 60_000);

const usual: RehearsalOptions = { dialect: 'cdk', rttMs: 0, clients: 2, seed: 1, dryRun: false, rollback: false };
const [assets, web, backups] = [
  'rl-orders-assets-runtime',
  'rl-orders-web-runtime',
  'rl-orders-backups-runtime',
] as const;

let programmes: Programmes;
let calls: readonly AwsCall[] = [];
beforeAll(async () => {
  programmes = await synthesizeProgrammes({ dialect: usual.dialect });
});

/** A rehearsal, and what happens in its world afterwards; all calls are kept. */
const rehearsed = (
  more: Partial<RehearsalOptions>,
  afterwards: (world: World) => Promise<void>,
): Promise<RehearsalReport> =>
  rehearseProgrammes(
    programmes,
    { ...usual, ...more },
    () => undefined,
    undefined,
    async (world) => {
      await afterwards(world);
      calls = [...calls, ...world.host.calls];
    },
  );

/** Permissions that are missing when something goes wrong are what `test/live/rehearse.test.ts` looks for, with every fault. */
async function theWholeLife(): Promise<void> {
  expect(await rehearsed({ dryRun: true }, aBackfillThatIsCancelled)).toMatchObject({ outcome: 'JUDGED_READY' });
  expect(await rehearsed({}, aRollback)).toMatchObject({ outcome: 'CUT_OVER' });
  expect(await rehearsed({}, lifeAfterTheCutover)).toMatchObject({ outcome: 'CUT_OVER' });
}

/** Somebody aborts while the batch job runs; what was not copied is listed as evidence. */
async function aBackfillThatIsCancelled(world: World): Promise<void> {
  const statuses: string[] = [];
  for (const action of [
    'put-forward-rule',
    'start-backfill',
    'cancel-backfill',
    'prove-completeness',
    'restore-replication',
  ])
    statuses.push((await invoke(world, assets, { action, run: 'cancelled' })).status);
  expect(statuses).toEqual(['DONE', 'DONE', 'DONE', 'REFUSED', 'DONE']);
}

/** Schedules, a later release, restores on trial, and the end of it all, in which one execution is stopped. */
async function lifeAfterTheCutover(world: World): Promise<void> {
  const beats = Object.entries(await everySchedule(world)).map(([rule, { status }]) => [rule, status]);
  expect(beats).toEqual(['assets', 'database', 'web'].map((part) => [`rl-orders-${part}-canary`, 'DONE']));
  world.fleets.release();
  expect(await invokeUntilDone(world, web, { action: 'refresh-instances' })).toMatchObject({ status: 'DONE' });
  const verdicts = await restoreTests(world, backups);
  expect(verdicts.map(({ findings }) => findings.map(({ code }) => code))).toEqual(Array(2).fill(['RestoreInvalid']));
  world.clock.skip(60 * 86_400_000);
  const finalised = (name: string, stoppedAt?: string) =>
    execution(world, programmes.CUT_OVER, { mode: 'FINALISE', name, ...(stoppedAt !== undefined && { stoppedAt }) });
  expect(await finalised('stopped', 'backups: target-recovery-points')).toMatchObject({ status: 'ABORTED' });
  // The lock is still that of the execution which was stopped: the next one asks whether it runs.
  expect(await finalised('finalised')).toMatchObject({ status: 'SUCCEEDED', output: { ending: 'FINALISED' } });
}

/** Blue has scaled in since it lost its clients: the way back makes it as large as it was. */
async function aRollback(world: World): Promise<void> {
  world.fleets.fleets.SOURCE()?.setDesired(1);
  const end = await execution(world, programmes.CUT_OVER, { mode: 'ROLL_BACK', name: 'rolled-back' });
  expect(outcomeOf(end)).toBe('ROLLED_BACK');
}

/**
 * Proves for the sample app, by the calls that the shipped bundles make. What it does not prove: that AWS asks for what
 * `src/permissions` says it asks for.
 */
test('every role is granted what is called in all of its life, and nothing else (IAM-3)', async () => {
  await theWholeLife();
  expect(judgePermissions(Object.values(programmes), calls)).toEqual({
    missing: {},
    unused: {},
    judged: [
      'rl-orders-assets-runtime',
      'rl-orders-backups-runtime',
      'rl-orders-cutover-machine',
      'rl-orders-cutover-runtime',
      'rl-orders-database-runtime',
      'rl-orders-web-runtime',
    ],
  });
});
