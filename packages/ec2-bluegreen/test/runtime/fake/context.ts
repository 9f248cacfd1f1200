import type { FleetRuntimeConfig } from '../../../src/core';
import type { ActionContext } from '../../../src/runtime/context';
import type { SmokeAnswer } from '../../../src/runtime/ports';
import { fakeAcceleratorPort } from './accelerator';
import { awsError } from './aws-error';
import { fakeCapacityPort } from './capacity';
import { fakeFleetPort } from './fleet';
import { fakeImagesPort } from './images';
import { fakeRecordRoute } from './record-route';
import { fakeRecordPort } from './records';
import { type FakeWorld, loadBalancers } from './world';

/** Everything an action works with, against the stand-in. */
export function fakeContext(
  config: FleetRuntimeConfig,
  world: FakeWorld,
  request: ActionContext['request'],
  remaining: () => number = () => 900_000,
): ActionContext {
  const now = () => world.now;
  const record = fakeRecordPort(world.zone, now);
  const green = fakeFleetPort(world.fleets.GREEN, now);
  return {
    config,
    subject: 'rl-orders/web',
    fleets: { BLUE: fakeFleetPort(world.fleets.BLUE, now), GREEN: green },
    route:
      config.routing === 'ACCELERATOR'
        ? fakeAcceleratorPort(world.accelerator, now)
        : fakeRecordRoute(config, world.zone, record, now),
    ...(config.routing === 'RECORDS' && { record }),
    loadBalancers: async () => loadBalancers,
    images: fakeImagesPort(world.images, config.account, now),
    capacity: fakeCapacityPort(world.capacity),
    alarms: {
      states: async (names) =>
        Object.fromEntries(Object.entries(world.alarms).filter(([name]) => names.includes(name))),
    },
    smoke: {
      ask: async () => world.smoke ?? byHealth((await green.targets()).some(({ state }) => state === 'healthy')),
      askByName: async () => world.byName,
    },
    ledger: {
      read: async () => structuredClone(world.ledger),
      write: async (ledger) => {
        const value = JSON.stringify(ledger);
        if (value.length > 4_096)
          throw awsError('ValidationException', 'Standard tier parameters support 4096 characters');
        world.ledger = JSON.parse(value);
      },
    },
    clock: {
      now,
      sleep: async (ms) => {
        world.now += ms;
      },
      remaining,
    },
    log: (_, event) => {
      world.log.push(event);
    },
    request,
  };
}

const byHealth = (healthy: boolean): readonly SmokeAnswer[] =>
  ['10.21.0.10', '10.21.1.10'].map((address) => ({ address, status: healthy ? 200 : 503, milliseconds: 12 }));
