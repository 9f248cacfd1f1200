import { copyImage } from '../../../src/runtime/actions/copy-image';
import { complete, run } from '../fake/run';
import { acceleratorConfig as config } from '../fake/sample-config';
import { fakeWorld } from '../fake/world';

describe('copy-image (EC2-5)', () => {
  test('copies once, waits, proves, publishes; asked again it changes nothing', async () => {
    const world = fakeWorld(config);
    expect(await run(world, copyImage)).toMatchObject({ status: 'RUNNING', evidence: { imageId: 'ami-0copy1' } });
    expect(await run(world, copyImage)).toMatchObject({ status: 'RUNNING' });
    world.now += world.images.copyMs;
    expect(await run(world, copyImage)).toMatchObject({ status: 'DONE', evidence: { imageId: 'ami-0copy1' } });
    expect(await run(world, copyImage)).toMatchObject({ status: 'DONE', evidence: { imageId: 'ami-0copy1' } });
    expect([world.images.published, world.images.target.size]).toEqual(['ami-0copy1', 1]);
  });

  test('a key that EC2 may not use is told as EC2 says it; once mended, another attempt succeeds', async () => {
    const world = fakeWorld(config);
    world.images.outcome = { state: 'failed', stateReason: 'Given key ID is not accessible' };
    const { outcome } = await complete(world, copyImage);
    expect(outcome).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'ImageCopyFailed', found: 'ami-0copy1 is failed (Given key ID is not accessible)' }],
    });
    world.images.outcome = undefined;
    expect((await complete(world, copyImage)).outcome).toMatchObject({
      status: 'DONE',
      evidence: { imageId: 'ami-0copy2' },
    });
    expect(world.images.published).toBe('ami-0copy2');
  });

  test('a copy that vanishes is given up, and is not waited for for ever', async () => {
    const world = fakeWorld(config);
    await run(world, copyImage);
    world.images.target.clear();
    expect((await complete(world, copyImage)).outcome).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'ImageCopyFailed', found: 'ami-0copy1 is gone' }],
    });
  });

  test('a plain copy is never published', async () => {
    const world = fakeWorld(config);
    await run(world, copyImage);
    const copy = world.images.target.get('ami-0copy1');
    if (copy === undefined) throw new Error('no copy');
    const [first, ...others] = copy.snapshots;
    world.images.target.set('ami-0copy1', {
      ...copy,
      snapshots: [{ snapshotId: first?.snapshotId ?? '', encrypted: false }, ...others],
    });
    expect((await complete(world, copyImage)).outcome).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'ImageCopyNotEncrypted' }],
    });
    expect(world.images.published).toBeUndefined();
  });

  test('a source that nobody can read is refused before anything is asked for', async () => {
    const world = fakeWorld(config);
    world.images.source = undefined;
    expect(await run(world, copyImage)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'SourceImageMissing' }],
    });
    expect([world.images.target.size, world.ledger]).toEqual([0, {}]);
  });
});
