import { keepAsking } from './keep-asking';
import { closeWorlds, openWorld, type World } from './open-world';
import { functionName, sampleProgramme } from './sample-programme';

afterEach(closeWorlds);

const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);

/** Green stands, as large as blue and healthy. */
async function warmed(world: World): Promise<void> {
  expect(await world.run('copy-image')).toMatchObject({ status: 'DONE' });
  world.fleets.deploy(sampleProgramme('PROMOTED'));
  for (const action of ['scale-green', 'wait-healthy', 'smoke-test'])
    expect([action, await world.run(action)]).toMatchObject([action, { status: 'DONE', findings: [] }]);
}

describe('the shipped function of a fleet part against the stand-ins (REH-1, EC2-3, EC2-4, EC2-5)', () => {
  it('moves every client from blue to green, drains blue and takes it away', async () => {
    const world = await openWorld();
    expect(codes(await world.run('preflight'))).toEqual(['GreenGroupMissing', 'ImageNotCopied']);
    await warmed(world);
    expect(world.fleets.weights()).toEqual({ source: 100, target: 0 });
    for (const [action, source, target] of [
      ['shift-to-1', 99, 1],
      ['shift-to-50', 50, 50],
      ['shift-to-100', 0, 100],
    ] as const) {
      expect([action, await world.run(action)]).toMatchObject([action, { status: 'DONE' }]);
      expect(world.fleets.weights()).toEqual({ source, target });
    }
    expect(await world.run('drain-blue', 30)).toMatchObject({ status: 'DONE', findings: [] });
    expect(await world.run('detach-blue')).toMatchObject({ status: 'DONE' });
    expect(await world.run('release-scaling')).toMatchObject({ status: 'DONE' });
    expect(world.fleets.fleets.TARGET()?.suspended.size).toBe(0);
    expect(world.fleets.weights()).toEqual({ source: 0, target: 100 });
  });

  it('leads every client back, attaching blue again', async () => {
    const world = await openWorld();
    await warmed(world);
    await world.run('shift-to-100');
    await world.run('drain-blue', 30);
    await world.run('detach-blue');
    expect(await world.run('return-to-blue')).toMatchObject({ status: 'DONE' });
    expect(world.fleets.weights()).toEqual({ source: 100, target: 0 });
  });

  it('breaks the shift off and leads clients back when green falls ill (fault green-unhealthy)', async () => {
    const world = await openWorld();
    await warmed(world);
    await world.run('shift-to-50');
    world.fleets.sicken('TARGET');
    await until(() =>
      world.fleets.fleets
        .TARGET()
        ?.members()
        .every(({ health }) => health.state === 'unhealthy'),
    );
    const outcome = await world.run('shift-to-100');
    expect(outcome.status).toBe('REFUSED');
    expect(codes(outcome)).toContain('GreenUnhealthy');
    world.clock.skip(60_000);
    expect(world.fleets.weights()).toEqual({ source: 100, target: 0 });
  });

  it('waits for a green that EC2 has no capacity for', async () => {
    const world = await openWorld();
    await world.run('copy-image');
    world.fleets.deploy(sampleProgramme('PROMOTED'));
    const green = world.fleets.fleets.TARGET();
    if (green === undefined) throw new Error('no green');
    green.launches = false;
    world.fleets.fleets.SOURCE()?.setDesired(3);
    await until(() => world.fleets.fleets.SOURCE()?.members().length === 3);
    expect(await world.run('scale-green')).toMatchObject({ status: 'DONE', evidence: { capacity: 3 } });
    const outcome = await world.host.invoke(functionName, { action: 'wait-healthy' }, 30_000);
    expect(outcome).toMatchObject({ status: 'RUNNING', findings: [{ code: 'GreenNotHealthy' }] });
    green.launches = true;
    expect(await world.run('wait-healthy')).toMatchObject({ status: 'DONE', evidence: { healthy: 3 } });
  });

  it('brings a newer version of the launch template out (refresh-instances)', async () => {
    const world = await openWorld();
    await warmed(world);
    expect(await world.run('refresh-instances')).toMatchObject({ status: 'DONE', evidence: { changed: false } });
    world.fleets.release();
    expect(await world.run('refresh-instances')).toMatchObject({ status: 'DONE', evidence: { percent: 100 } });
    const members = world.fleets.fleets.TARGET()?.members() ?? [];
    expect(members.filter(({ lifecycle }) => lifecycle === 'InService').map(({ version }) => version)).toEqual([2, 2]);
    expect(await world.run('refresh-instances')).toMatchObject({ status: 'DONE', evidence: { changed: false } });
  });

  it('loses no request of clients that go on all the while', async () => {
    const world = await openWorld();
    const clients = keepAsking(world.fleets.proxy.port);
    await warmed(world);
    for (const action of ['shift-to-1', 'shift-to-50', 'shift-to-100', 'drain-blue', 'detach-blue', 'return-to-blue'])
      expect([action, await world.run(action)]).toMatchObject([action, { status: 'DONE' }]);
    const seen = await clients.stop();
    expect(seen.statuses).toEqual(['200']);
    expect(seen.fleets).toEqual(['SOURCE', 'TARGET']);
    expect(seen.failures).toBe(0);
  });
});

async function until(holds: () => boolean | undefined): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
