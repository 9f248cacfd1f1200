import type { BackupsRuntimeConfig } from '../../../src/core';
import type { ActionContext } from '../../../src/runtime/context';
import { awsError } from './aws-error';
import { fakeVault } from './vault';
import type { FakeWorld } from './world';

/** Everything an action works with, against the stand-in. An invocation has 15 minutes, less what it sleeps. */
export function fakeContext(
  config: BackupsRuntimeConfig,
  world: FakeWorld,
  request: ActionContext['request'],
): ActionContext {
  const begun = world.now;
  return {
    config,
    subject: 'rl-orders/backups',
    vaults: { SOURCE: fakeVault(world, 'SOURCE'), TARGET: fakeVault(world, 'TARGET') },
    databases: { restorableUntil: async (_side, _kind, arn) => world.restorableUntil.get(arn) },
    restores: {
      job: async (id) => world.restores.get(id),
      restored: async (_type, arn) => world.restored.get(arn),
      report: async (id, validationStatus) => {
        const job = world.restores.get(id);
        if (job === undefined) throw awsError('ResourceNotFoundException', `no restore job ${id}`);
        if (job.validationStatus !== undefined && job.validationStatus !== 'VALIDATING')
          throw awsError('InvalidRequestException', 'once a validation status is set, it cannot be changed');
        world.restores.set(id, { ...job, validationStatus });
      },
    },
    clock: {
      now: () => world.now,
      sleep: async (ms) => {
        world.now += ms;
      },
      remaining: () => 900_000 - (world.now - begun),
    },
    log: (_, event) => {
      world.log.push(event);
    },
    request,
  };
}
