import { fleetActions, type LiveGroup } from '../../../src/core';
import { fleetActionsOf } from '../../../src/runtime/actions';
import { detachBlue } from '../../../src/runtime/actions/detach-blue';
import { drainBlue } from '../../../src/runtime/actions/drain-blue';
import { returnToBlue } from '../../../src/runtime/actions/return-to-blue';
import { shift } from '../../../src/runtime/actions/shift';
import type { ActionContext } from '../../../src/runtime/context';
import { fakeContext } from '../fake/context';
import { fakeFleet, sicken } from '../fake/fleet';
import { acceleratorConfig, recordsConfig } from '../fake/sample-config';
import { type FakeWorld, fakeWorld } from '../fake/world';

/** Both fleets serve with four instances; green has so many per cent of clients, baked. */
const worldAt = (green: number): FakeWorld => {
  const world = fakeWorld(acceleratorConfig);
  const weights = { blue: 100 - green, green };
  Object.assign(world.fleets, { GREEN: fakeFleet('green', 4, world.now) });
  world.accelerator.weights = weights;
  const since = world.now - 3_600_000;
  world.ledger = { blueCapacity: 4, shiftedAt: since, shiftedTo: weights, settledAt: since };
  return world;
};
const contextOf = (world: FakeWorld, more: Partial<ActionContext> = {}): ActionContext => ({
  ...fakeContext(acceleratorConfig, world, { action: 'any' }),
  ...more,
});
const broken = async (): Promise<never> => {
  throw new Error('ThrottlingException');
};
/** Names of the writes that an action made, in order. */
const writesOf = async (context: ActionContext, action: (given: ActionContext) => Promise<unknown>) => {
  const writes: string[] = [];
  const noted =
    <A extends unknown[]>(name: string, work: (...inputs: A) => Promise<void>) =>
    async (...inputs: A) => {
      writes.push(name);
      await work(...inputs);
    };
  await action({
    ...context,
    route: {
      ...context.route,
      write: noted('route', context.route.write),
      attachBlue: noted('attach', context.route.attachBlue),
    },
    ledger: { ...context.ledger, write: noted('ledger', context.ledger.write) },
    fleets: {
      ...context.fleets,
      BLUE: { ...context.fleets.BLUE, setCapacity: noted('scale', context.fleets.BLUE.setCapacity) },
    },
  });
  return writes;
};

test('there is an action for every name, and for every step of the shift', () => {
  expect(Object.keys(fleetActionsOf(acceleratorConfig))).toEqual([
    ...fleetActions,
    'shift-to-1',
    'shift-to-10',
    'shift-to-50',
    'shift-to-100',
  ]);
});

describe('a step of the shift (EC2-3)', () => {
  test('remembers before it moves clients on, and says where they are', async () => {
    const world = worldAt(10);
    expect(await writesOf(contextOf(world), shift(50))).toEqual(['ledger', 'route']);
    expect(world.accelerator.weights).toEqual({ blue: 50, green: 50 });
    expect(world.ledger).toEqual({ blueCapacity: 4, shiftedAt: world.now, shiftedTo: { blue: 50, green: 50 } });
    expect(await shift(50)(contextOf(world))).toMatchObject({
      status: 'RUNNING',
      evidence: { percent: 50, until: 'ARRIVED', weights: { blue: 50, green: 50 } },
    });
  });

  test('leads clients back before it remembers, and refuses', async () => {
    const world = worldAt(10);
    sicken(world.fleets.GREEN, 3);
    expect(await writesOf(contextOf(world), shift(50))).toEqual(['route', 'ledger']);
    expect(await shift(50)(contextOf(world))).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'GreenUnhealthy', found: '1 of 4 targets healthy' }],
      evidence: { weights: { blue: 100, green: 0 } },
    });
    expect(world.ledger).toMatchObject({ shiftedTo: { blue: 100, green: 0 } });
  });

  test('bakes one TTL longer where records move clients', async () => {
    const world = fakeWorld(recordsConfig);
    const actions = fleetActionsOf(recordsConfig);
    const run = async (name: string) => {
      for (let round = 0; round < 400; round += 1) {
        const outcome = await actions[name]?.(fakeContext(recordsConfig, world, { action: name }));
        if (outcome?.status !== 'RUNNING') return outcome?.status;
        world.now += 10_000;
      }
      return 'RUNNING';
    };
    for (const name of ['lower-ttl', 'adopt-record', 'scale-green', 'wait-healthy'])
      expect(await run(name)).toBe('DONE');
    expect(await run('shift-to-1')).toBe('DONE');
    expect(world.now - (world.ledger.settledAt ?? 0)).toBe(360_000);
  });

  test('assumes nothing of what it cannot see', async () => {
    const world = worldAt(10);
    const { fleets } = contextOf(world);
    const blind = { ...contextOf(world), fleets: { ...fleets, GREEN: { ...fleets.GREEN, targets: broken } } };
    await expect(shift(50)(blind)).rejects.toThrow('ThrottlingException');
    expect(world.accelerator.weights).toEqual({ blue: 90, green: 10 });
  });
});

describe('the way back (EC2-3)', () => {
  test('attaches, scales, waits, and moves clients in this order', async () => {
    const world = worldAt(100);
    Object.assign(world.fleets.BLUE, { desired: 2, instances: world.fleets.BLUE.instances.slice(0, 2) });
    world.accelerator.attached = ['GREEN'];
    expect(await writesOf(contextOf(world), returnToBlue)).toEqual(['attach', 'scale']);
    world.now += 30_000;
    expect(await returnToBlue(contextOf(world))).toMatchObject({
      status: 'RUNNING',
      evidence: { until: 'BLUE_LARGE_ENOUGH' },
    });
    world.now += 30_000;
    expect(await writesOf(contextOf(world), returnToBlue)).toEqual(['route', 'ledger']);
    world.now += 30_000;
    expect(await returnToBlue(contextOf(world))).toMatchObject({ status: 'DONE', findings: [] });
  });

  test.each<[string, (context: ActionContext) => Partial<ActionContext>]>([
    ['green', ({ fleets }) => ({ fleets: { ...fleets, GREEN: { ...fleets.GREEN, targets: broken } } })],
    ['the alarms', () => ({ alarms: { states: broken } })],
    ['the ledger', ({ ledger }) => ({ ledger: { ...ledger, read: broken } })],
  ])('does not wait for %s that cannot be read', async (_, blind) => {
    const world = worldAt(50);
    const context = contextOf(world);
    await returnToBlue({ ...context, ...blind(context) });
    expect(world.accelerator.weights).toEqual({ blue: 100, green: 0 });
    expect(world.log).toContain('not-seen');
    // What could not be read is not written over.
    expect(world.ledger.blueCapacity).toBe(4);
  });

  test('does not take clients to a blue without anybody because green cannot be read', async () => {
    const world = worldAt(100);
    sicken(world.fleets.BLUE);
    const { fleets } = contextOf(world);
    const blind = { ...contextOf(world), fleets: { ...fleets, GREEN: { ...fleets.GREEN, targets: broken } } };
    await expect(returnToBlue(blind)).rejects.toThrow('ThrottlingException');
    expect(world.accelerator.weights).toEqual({ blue: 0, green: 100 });
  });

  test('does not write for ever when answers are stale', async () => {
    const world = worldAt(50);
    const context = contextOf(world);
    const stale: LiveGroup = {
      minCapacity: 0,
      maxCapacity: 9,
      desiredCapacity: 2,
      inService: 2,
      suspendedProcesses: [],
    };
    const { fleets } = context;
    const writes = await writesOf(
      { ...context, fleets: { ...fleets, BLUE: { ...fleets.BLUE, group: async () => stale } } },
      returnToBlue,
    );
    expect(writes).toEqual(['scale', 'scale', 'scale']);
  });

  test('changes nothing when nothing was moved', async () => {
    const world = worldAt(0);
    expect(await writesOf(contextOf(world), returnToBlue)).toEqual([]);
    expect((await returnToBlue(contextOf(world))).status).toBe('DONE');
  });
});

describe('blue, at the end (EC2-7)', () => {
  test('drains, which is remembered, and is detached when it has', async () => {
    const world = worldAt(100);
    world.ledger = { ...world.ledger, settledAt: world.now };
    expect(await drainBlue(contextOf(world))).toMatchObject({ status: 'RUNNING', findings: [] });
    expect(world.ledger.drainingSince).toBe(world.now);
    world.fleets.BLUE.connections = [1, 0, 0, 0, 0, 0];
    world.now += 400_000;
    expect(await drainBlue(contextOf(world))).toMatchObject({
      status: 'RUNNING',
      findings: [{ code: 'ConnectionsLeft' }],
      evidence: { drainingSeconds: 400 },
    });
    expect((await detachBlue(contextOf(world))).status).toBe('RUNNING');
    expect(world.accelerator.attached).toEqual(['BLUE', 'GREEN']);
    world.fleets.BLUE.connections = [0, 0, 0, 0, 0, 0];
    expect((await drainBlue(contextOf(world))).status).toBe('DONE');
    expect((await detachBlue(contextOf(world))).status).toBe('RUNNING');
    expect(world.accelerator.attached).toEqual(['GREEN']);
    world.now += 20_000;
    expect((await detachBlue(contextOf(world))).status).toBe('DONE');
  });

  test('is not detached without having drained', async () => {
    const world = worldAt(100);
    expect(await detachBlue(contextOf(world))).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'BlueNotDrained' }],
    });
    expect(world.accelerator.attached).toEqual(['BLUE', 'GREEN']);
  });
});
