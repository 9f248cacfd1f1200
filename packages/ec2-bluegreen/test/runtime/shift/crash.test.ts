import { shiftTo } from '../../../src/core';
import { fleetActionsOf } from '../../../src/runtime/actions';
import type { ActionContext } from '../../../src/runtime/context';
import { fakeContext } from '../fake/context';
import { Crash, crashing } from '../fake/crash';
import { acceleratorConfig, recordsConfig } from '../fake/sample-config';
import { type FakeWorld, fakeWorld } from '../fake/world';

const cases = [acceleratorConfig, recordsConfig].flatMap((config) => {
  const to = config.shift.percents.map(shiftTo);
  const adopted = config.routing === 'RECORDS' ? ['lower-ttl', 'adopt-record'] : [];
  const ready = [...adopted, 'scale-green', 'wait-healthy'];
  const drained = [...ready, ...to, 'drain-blue'];
  const breach = (world: FakeWorld) => {
    world.alarms = Object.fromEntries(Object.keys(world.alarms).map((name) => [name, 'ALARM' as const]));
  };
  return [
    [config.routing, config, ready, 'shift-to-1', undefined],
    [config.routing, config, ready, 'shift-to-100', undefined],
    [config.routing, config, [...ready, ...to.slice(0, 3)], 'shift-to-100', undefined],
    [config.routing, config, [...ready, ...to.slice(0, 3)], 'shift-to-100', breach],
    [config.routing, config, [...ready, ...to.slice(0, 2)], 'return-to-blue', breach],
    [config.routing, config, [...ready, ...to], 'drain-blue', undefined],
    [config.routing, config, drained, 'detach-blue', undefined],
    [config.routing, config, [...drained, 'detach-blue'], 'return-to-blue', undefined],
  ] as const;
});

const lasting = ({ fleets, accelerator, zone, ledger }: FakeWorld) => {
  const { shiftedTo, blueCapacity, suspended } = ledger;
  return {
    desired: [fleets.BLUE.desired, fleets.GREEN.desired],
    weights: accelerator.weights,
    attached: accelerator.attached,
    sets: zone.sets,
    ledger: { shiftedTo, blueCapacity, suspended },
  };
};

describe.each(cases)('%s', (_, config, earlier, action, happens) => {
  const actions = fleetActionsOf(config);
  const once = (context: ActionContext, name: string) => {
    const carryOut = actions[name];
    if (carryOut === undefined) throw new Error(`no action ${name}`);
    return carryOut(context);
  };
  /** Runs an action to its end; dies once, at a call counted over all of its invocations. */
  const complete = async (
    world: FakeWorld,
    name: string,
    at = Number.POSITIVE_INFINITY,
    when: 'before' | 'after' = 'after',
  ) => {
    let calls = 0;
    for (let round = 0, died = false; round < 400; round += 1) {
      const mortal = crashing(
        fakeContext(config, world, { action: name }),
        died ? Number.POSITIVE_INFINITY : at - calls,
        when,
      );
      try {
        const { status } = await once(mortal.context, name);
        calls += mortal.calls();
        if (status !== 'RUNNING') return { status, calls };
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        died = true;
      }
      world.now += 60_000;
    }
    throw new Error(`${name} never ended`);
  };
  const start = async () => {
    const world = fakeWorld(config);
    world.fleets.BLUE.connections = [0, 0, 0, 0, 0, 0];
    for (const name of earlier) expect([name, (await complete(world, name)).status]).toEqual([name, 'DONE']);
    happens?.(world);
    return world;
  };

  test(`${action} after ${earlier.at(-1)}${happens ? ' and a breach' : ''} survives a crash at any call (CUT-5)`, async () => {
    const ready = await start();
    const undisturbed = structuredClone(ready);
    const { status, calls } = await complete(undisturbed, action);
    expect(status).toBe(happens && action !== 'return-to-blue' ? 'REFUSED' : 'DONE');
    for (const when of ['before', 'after'] as const)
      for (let at = 1; at <= calls; at += Math.max(1, Math.floor(calls / 60))) {
        const world = structuredClone(ready);
        expect([when, at, (await complete(world, action, at, when)).status]).toEqual([when, at, status]);
        expect(lasting(world)).toEqual(lasting(undisturbed));
      }
  });
});
