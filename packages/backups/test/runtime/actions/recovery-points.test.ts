import { ledgerArn, sourceBucketArn, sourceDatabaseArn, targetBucketArn, targetDatabaseArn } from '../../sample-parts';
import { complete, run } from '../fake/run';
import { config, promotedConfig } from '../fake/sample-config';
import { fakeWorld, jobTakes } from '../fake/world';

const jobsOf = (world: ReturnType<typeof fakeWorld>, side: 'SOURCE' | 'TARGET' = 'SOURCE') => [
  world.sides[side].jobs.size,
  world.sides[side].copyJobs.size,
];

describe('recovery points of what is left behind (BAK-5)', () => {
  test('with nothing there, one backup of each resource is started, then one copy, and that is all', async () => {
    const world = fakeWorld(config);
    const begun = world.now;
    const { outcome } = await complete(world, config, 'fresh-recovery-points');
    expect(outcome.status).toBe('DONE');
    expect(jobsOf(world)).toEqual([3, 3]);
    expect(world.log).toEqual([
      ...['backup-started', 'backup-started', 'backup-started'],
      ...['copy-started', 'copy-started', 'copy-started'],
    ]);
    expect(world.now - begun).toBe(2 * jobTakes);
    expect(Object.keys(outcome.evidence.resources as object)).toEqual([sourceBucketArn, ledgerArn, sourceDatabaseArn]);
    expect(outcome.findings.map(({ code }) => code)).toEqual(['NoContinuousBackup']);
  });

  test('run again it starts nothing', async () => {
    const world = fakeWorld(config);
    await complete(world, config, 'fresh-recovery-points');
    const again = await run(world, config, 'fresh-recovery-points');
    expect(again.status).toBe('DONE');
    expect((again.evidence.resources as Record<string, unknown>)[ledgerArn]).toEqual({
      point: 'backup-2-point',
      hoursOld: 0.7,
    });
    expect(jobsOf(world)).toEqual([3, 3]);
  });

  test('a day later it starts again', async () => {
    const world = fakeWorld(config);
    await complete(world, config, 'fresh-recovery-points');
    world.now += 25 * 3_600_000;
    expect((await run(world, config, 'fresh-recovery-points')).status).toBe('RUNNING');
    expect(jobsOf(world)).toEqual([6, 3]);
  });

  test('says what it waits for', async () => {
    const world = fakeWorld(config);
    const first = await run(world, config, 'fresh-recovery-points');
    expect(first.evidence).toEqual({
      freshHours: 24,
      resources: Object.fromEntries(
        [sourceBucketArn, ledgerArn, sourceDatabaseArn].map((arn) => [
          arn,
          { waits: 'until the backup that was started has ended' },
        ]),
      ),
    });
    world.now += 60_000;
    const second = await run(world, config, 'fresh-recovery-points');
    expect(Object.values(second.evidence.resources as object)[0]).toEqual({
      waits: 'until the backup that runs has ended',
    });
    expect(jobsOf(world)).toEqual([3, 0]);
  });

  test('a backup that fails refuses, and after the cause is mended one is started again', async () => {
    const world = fakeWorld(config);
    world.outcome = { state: 'FAILED', message: 'Access denied' };
    const { outcome } = await complete(world, config, 'fresh-recovery-points');
    expect([outcome.status, ...outcome.findings.map(({ code }) => code)]).toEqual([
      'REFUSED',
      'BackupFailed',
      'BackupFailed',
      'BackupFailed',
    ]);
    world.outcome = { state: 'COMPLETED' };
    world.now += 11 * 60_000;
    expect((await complete(world, config, 'fresh-recovery-points')).outcome.status).toBe('DONE');
    expect(jobsOf(world)).toEqual([6, 3]);
  });

  test('a copy that fails refuses; the backups stay', async () => {
    const world = fakeWorld(config);
    await run(world, config, 'fresh-recovery-points');
    world.now += jobTakes;
    await run(world, config, 'fresh-recovery-points');
    world.outcome = { state: 'FAILED', message: 'option group' };
    const { outcome } = await complete(world, config, 'fresh-recovery-points');
    expect([outcome.status, outcome.findings[0]?.code]).toEqual(['REFUSED', 'CopyFailed']);
    expect(world.sides.SOURCE.points.size).toBe(3);
  });

  test('raises what AWS refuses: a resource that is not there', async () => {
    const world = fakeWorld(config);
    world.resources.delete(sourceDatabaseArn);
    await expect(run(world, config, 'fresh-recovery-points')).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
    });
  });

  test('without resources it is refused: nothing to ask is not an answer', async () => {
    const { status, findings } = await run(fakeWorld(config), { ...config, resources: [] }, 'fresh-recovery-points');
    expect([status, findings[0]?.code]).toEqual(['REFUSED', 'NothingProtected']);
  });
});

describe('recovery points of what was moved to (BAK-5)', () => {
  test('are asked for without copies, and a database by its point in time', async () => {
    const world = fakeWorld(promotedConfig);
    world.restorableUntil.set(targetDatabaseArn, world.now - 300_000);
    for (const arn of [targetDatabaseArn, targetBucketArn])
      world.sides.TARGET.points.set(arn, {
        arn: `arn:aws:backup:us-east-1:111122223333:recovery-point:continuous:${arn}`,
        resourceArn: arn,
        status: 'AVAILABLE',
        createdAt: world.now - 20 * 86_400_000,
        planned: true,
      });
    const { status, findings, evidence } = await run(world, promotedConfig, 'target-recovery-points');
    expect([status, findings]).toEqual(['DONE', []]);
    expect((evidence.resources as Record<string, unknown>)[targetBucketArn]).toEqual({
      point: `arn:aws:backup:us-east-1:111122223333:recovery-point:continuous:${targetBucketArn}`,
      continuous: true,
    });
    expect([...jobsOf(world, 'TARGET'), ...jobsOf(world)]).toEqual([0, 0, 0, 0]);
  });

  test('a database that is behind gets a snapshot', async () => {
    const world = fakeWorld(promotedConfig);
    expect((await complete(world, promotedConfig, 'target-recovery-points')).outcome.status).toBe('DONE');
    expect(jobsOf(world, 'TARGET')).toEqual([2, 0]);
  });
});
