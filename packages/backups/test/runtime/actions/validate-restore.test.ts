import type { LiveRestore, LiveRestored } from '../../../src/core';
import { run } from '../fake/run';
import { config } from '../fake/sample-config';
import { fakeWorld } from '../fake/world';

const createdArn = 'arn:aws:rds:us-east-1:111122223333:db:awsbackup-restore-test-0a1b';
const job: LiveRestore = {
  status: 'COMPLETED',
  planArn: 'arn:aws:backup:us-east-1:111122223333:restore-testing-plan:rl_orders_backups-0a1b2c3d',
  resourceType: 'RDS',
  createdArn,
};

function worldWith(restored: LiveRestored | undefined, over: Partial<LiveRestore> = {}) {
  const world = fakeWorld(config);
  world.restores.set('restore-1', { ...job, ...over });
  if (restored) world.restored.set(createdArn, restored);
  return world;
}
const validate = (world: ReturnType<typeof fakeWorld>, id: string | undefined = 'restore-1') =>
  run(world, config, 'validate-restore', id === undefined ? {} : { restoreJobId: id });

describe('looking at a restore on trial (BAK-4)', () => {
  test('tells AWS Backup that it is whole', async () => {
    const world = worldWith({ state: 'available' });
    expect((await validate(world)).status).toBe('DONE');
    expect(world.restores.get('restore-1')?.validationStatus).toBe('SUCCESSFUL');
  });

  test('tells AWS Backup that it is not, logs an error and refuses', async () => {
    const world = worldWith({ state: 'failed' });
    const { status, findings } = await validate(world);
    expect([status, findings[0]?.code, findings[0]?.found]).toEqual([
      'REFUSED',
      'RestoreInvalid',
      `${createdArn}, restored on trial: it is failed`,
    ]);
    expect(world.restores.get('restore-1')?.validationStatus).toBe('FAILED');
    expect(world.log).toEqual(['restore-invalid']);
  });

  test('what is gone is not whole', async () => {
    const world = worldWith(undefined);
    expect((await validate(world)).status).toBe('REFUSED');
    expect(world.restores.get('restore-1')?.validationStatus).toBe('FAILED');
  });

  test('invoked twice it says it once', async () => {
    const world = worldWith({ state: 'available' });
    await validate(world);
    world.restored.clear();
    expect((await validate(world)).evidence).toEqual({ restoreJobId: 'restore-1', left: 'it is SUCCESSFUL already' });
  });

  test('what is not up yet is asked for again, and told to nobody when the invocation ends before', async () => {
    const world = worldWith({ state: 'creating' });
    const begun = world.now;
    await expect(validate(world)).rejects.toMatchObject({ name: 'RestoreNotReady' });
    expect(world.now - begun).toBe(860_000);
    expect(world.restores.get('restore-1')?.validationStatus).toBeUndefined();
  });

  test('a restore of somebody else is left', async () => {
    const world = worldWith({ state: 'available' }, { planArn: 'arn:aws:backup:us-east-1:1:restore-testing-plan:x-1' });
    expect((await validate(world)).evidence).toMatchObject({ left: 'it is no restore on trial of this migration' });
    expect((await validate(world, 'restore-2')).evidence).toMatchObject({ left: 'there is no such restore job' });
  });

  test('without a job there is nothing to look at', async () => {
    await expect(run(worldWith(undefined), config, 'validate-restore')).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
  });
});
