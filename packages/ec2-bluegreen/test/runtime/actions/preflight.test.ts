import { copyImage } from '../../../src/runtime/actions/copy-image';
import { preflight } from '../../../src/runtime/actions/preflight';
import { complete, run } from '../fake/run';
import { acceleratorConfig, recordsConfig } from '../fake/sample-config';
import { fakeWorld } from '../fake/world';

describe.each([acceleratorConfig, recordsConfig])('preflight with $routing (EC2-5)', (config) => {
  test('reads both regions, lists what is not ready yet, changes nothing', async () => {
    const world = fakeWorld(config);
    const before = structuredClone(world);
    expect(await run(world, preflight, config)).toMatchObject({
      status: 'DONE',
      findings: [{ code: 'ImageNotCopied', verdict: 'unknown' }],
      evidence: { blue: { desiredCapacity: 4 }, blueTargets: { all: 4, healthy: 4 } },
    });
    expect(world).toEqual(before);
  });

  test('a copied image is judged as well', async () => {
    const world = fakeWorld(config);
    await complete(world, copyImage, { config });
    expect(await run(world, preflight, config)).toMatchObject({ status: 'DONE', findings: [] });
    world.images.target.clear();
    expect(await run(world, preflight, config)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'PublishedImageMissing' }],
    });
  });

  test('refuses, unless somebody takes it on with a reason', async () => {
    const world = fakeWorld(config);
    world.capacity.scalingRoleExists = false;
    expect(await run(world, preflight, config)).toMatchObject({ status: 'REFUSED' });
    const acknowledged = [{ code: 'ScalingRoleMissing', reason: 'made by the next deployment' }];
    expect(await run(world, preflight, config, { acknowledged })).toMatchObject({ status: 'DONE' });
  });

  test('a reservation is asked for when the part has one', async () => {
    const world = fakeWorld(config);
    const reserving = { ...config, target: { ...config.target, capacityReservationId: 'cr-1' } };
    world.capacity.reservations['cr-1'] = { state: 'active', instanceType: 'm7g.large', available: 1, total: 4 };
    expect(await run(world, preflight, reserving)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'ImageNotCopied' }, { code: 'ReservationTooSmall', allowed: '4 more for green' }],
    });
  });
});
