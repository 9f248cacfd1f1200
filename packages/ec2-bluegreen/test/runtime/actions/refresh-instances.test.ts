import { refreshInstances } from '../../../src/runtime/actions/refresh-instances';
import { run } from '../fake/run';
import { acceleratorConfig as config } from '../fake/sample-config';
import { fakeWorld } from '../fake/world';

const released = () => {
  const world = fakeWorld(config);
  world.accelerator.weights = { blue: 0, green: 100 };
  world.fleets.GREEN.template = { defaultVersion: 3, latestVersion: 4 };
  return world;
};
const ends = (world: ReturnType<typeof released>, status: string) =>
  Object.assign(world.fleets.GREEN.refreshes[0] ?? {}, { status });

describe('refresh-instances', () => {
  test('starts one refresh, follows it, and lets the default version follow its success', async () => {
    const world = released();
    expect(await run(world, refreshInstances)).toMatchObject({ status: 'RUNNING', evidence: { version: 4 } });
    expect(await run(world, refreshInstances)).toMatchObject({ status: 'RUNNING', evidence: { status: 'Pending' } });
    expect(world.fleets.GREEN).toMatchObject({ template: { defaultVersion: 3 }, refreshes: [{ version: 4 }] });
    ends(world, 'Successful');
    expect(await run(world, refreshInstances)).toMatchObject({ status: 'DONE' });
    expect([world.fleets.GREEN.template.defaultVersion, world.ledger]).toEqual([4, {}]);
    expect(await run(world, refreshInstances)).toMatchObject({ status: 'DONE', evidence: { changed: false } });
    expect(world.fleets.GREEN.refreshes.length).toBe(1);
  });

  test('a refresh that went back is refused with its reason, the default version stays; asked again there is another', async () => {
    const world = released();
    await run(world, refreshInstances);
    Object.assign(ends(world, 'RollbackSuccessful'), { reason: 'alarm rl-orders-web-errors' });
    expect(await run(world, refreshInstances)).toMatchObject({
      status: 'REFUSED',
      findings: [
        {
          code: 'InstanceRefreshFailed',
          found: 'refresh refresh-1 is RollbackSuccessful (alarm rl-orders-web-errors)',
        },
      ],
    });
    expect(world.fleets.GREEN.template.defaultVersion).toBe(3);
    expect(await run(world, refreshInstances)).toMatchObject({ evidence: { refreshId: 'refresh-2' } });
  });

  test('not while clients are between the colours', async () => {
    const world = released();
    world.accelerator.weights = { blue: 50, green: 50 };
    expect(await run(world, refreshInstances)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'ShiftUnderWay' }],
    });
    expect(world.fleets.GREEN.refreshes).toEqual([]);
  });
});
