import type { BackupAction, BackupsRuntimeConfig, Outcome } from '../../../src/core';
import { backupActionsTable } from '../../../src/runtime';
import type { ActionContext } from '../../../src/runtime/context';
import { fakeContext } from './context';
import { Crash, crashing } from './crash';
import type { FakeWorld } from './world';

/** Carries an action out once against the stand-in. */
export const run = (
  world: FakeWorld,
  config: BackupsRuntimeConfig,
  action: BackupAction,
  request: Partial<ActionContext['request']> = {},
): Promise<Outcome> => backupActionsTable[action](fakeContext(config, world, { action, ...request }));

/** How {@link complete} goes about it. */
export interface Completion {
  /** Dies at this call of the runtime; of several numbers each counts from the death before. @default never */
  readonly at?: readonly number[];
  readonly when?: 'before' | 'after';
}

/** Carries an action out every minute until it is not RUNNING; answers with its last outcome and all calls. */
export async function complete(
  world: FakeWorld,
  config: BackupsRuntimeConfig,
  action: BackupAction,
  { at = [], when = 'after' }: Completion = {},
): Promise<{ readonly outcome: Outcome; readonly calls: number; readonly deaths: number }> {
  const lives = [...at];
  let [calls, lived, deaths] = [0, 0, 0];
  for (let round = 0; round < 1_000; round += 1) {
    const left = (lives[0] ?? Number.POSITIVE_INFINITY) - lived;
    const mortal = crashing(fakeContext(config, world, { action, restoreJobId: 'restore-1' }), left, when);
    try {
      const outcome = await backupActionsTable[action](mortal.context);
      [calls, lived] = [calls + mortal.calls(), lived + mortal.calls()];
      if (outcome.status !== 'RUNNING') return { outcome, calls, deaths };
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      [calls, lived, deaths] = [calls + mortal.calls(), 0, deaths + 1];
      lives.shift();
      // Whoever invokes it again does so at once.
      continue;
    }
    world.now += 60_000;
  }
  throw new Error(`${action} never ended`);
}
