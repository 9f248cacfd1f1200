import { sourceBucketArn } from '../../sample-parts';
import { fakeContext } from './context';
import { config } from './sample-config';
import { fakeWorld, jobTakes } from './world';

/** The stand-in refuses what AWS Backup refuses: without that the tests of actions would prove little. */
describe('the stand-in of AWS Backup', () => {
  const open = () => {
    const world = fakeWorld(config);
    return { world, context: fakeContext(config, world, { action: 'test' }) };
  };

  test('backs up nothing that is not there', async () => {
    const { context } = open();
    await expect(context.vaults.SOURCE.startBackup({ resourceArn: 'arn:x', after: '' })).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
    });
  });

  test('copies no point that is not there, or not whole', async () => {
    const { world, context } = open();
    const copy = () => context.vaults.SOURCE.startCopy({ pointArn: 'p', after: '' });
    await expect(copy()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const point = { arn: 'p', resourceArn: sourceBucketArn, createdAt: 0, planned: false };
    world.sides.SOURCE.points.set('p', { ...point, status: 'CREATING' });
    await expect(copy()).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
  });

  test('takes the same start twice for one, and another for another, which waits', async () => {
    const { world, context } = open();
    const start = (after: string) => context.vaults.SOURCE.startBackup({ resourceArn: sourceBucketArn, after });
    expect([await start('a'), await start('a'), await start('b')]).toEqual(['backup-1', 'backup-1', 'backup-2']);
    world.now += jobTakes;
    const states = (await context.vaults.SOURCE.jobs(sourceBucketArn)).map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toEqual({ 'backup-1': 'COMPLETED', 'backup-2': 'RUNNING' });
  });

  test('takes one word on a restore', async () => {
    const { world, context } = open();
    world.restores.set('r', { status: 'COMPLETED' });
    await context.restores.report('r', 'SUCCESSFUL', '');
    await expect(context.restores.report('r', 'FAILED', '')).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });
});
