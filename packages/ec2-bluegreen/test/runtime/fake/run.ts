import type { FleetRuntimeConfig, Outcome } from '../../../src/core';
import type { ActionContext } from '../../../src/runtime/context';
import { fakeContext } from './context';
import { Crash, crashing } from './crash';
import { acceleratorConfig } from './sample-config';
import type { FakeWorld } from './world';

/** What carries an action out. */
export type Action = (context: ActionContext) => Promise<Outcome>;

/** Carries an action out once against the stand-in. */
export const run = (
  world: FakeWorld,
  action: Action,
  config: FleetRuntimeConfig = acceleratorConfig,
  request: Partial<ActionContext['request']> = {},
): Promise<Outcome> => action(fakeContext(config, world, { action: action.name, ...request }));

/** How {@link complete} goes about it. */
export interface Completion {
  readonly config?: FleetRuntimeConfig;
  /** Dies at this call of the runtime; of several numbers each counts from the death before. @default never */
  readonly at?: number | readonly number[];
  readonly when?: 'before' | 'after';
  /** Seconds between two invocations. @default 30 */
  readonly pollSeconds?: number;
  /** Invocations after which nobody believes in an end any more. @default 200 */
  readonly rounds?: number;
  /** What happens between two invocations. */
  readonly meanwhile?: (world: FakeWorld) => void;
}

/** Carries an action out again and again until it is not RUNNING; answers with its last outcome and all calls. */
export async function complete(
  world: FakeWorld,
  action: Action,
  { config = acceleratorConfig, at = [], when = 'after', pollSeconds = 30, rounds = 200, meanwhile }: Completion = {},
): Promise<{ readonly outcome: Outcome; readonly calls: number; readonly died: boolean }> {
  const lives = typeof at === 'number' ? [at] : [...at];
  let [calls, lived, died] = [0, 0, false];
  for (let round = 0; round < rounds; round += 1) {
    const left = (lives[0] ?? Number.POSITIVE_INFINITY) - lived;
    const mortal = crashing(fakeContext(config, world, { action: action.name }), left, when);
    try {
      const outcome = await action(mortal.context);
      calls += mortal.calls();
      lived += mortal.calls();
      if (outcome.status !== 'RUNNING') return { outcome, calls, died };
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      calls += mortal.calls();
      [lived, died] = [0, true];
      lives.shift();
      // Whoever invokes it again does so at once.
      continue;
    }
    world.now += pollSeconds * 1_000;
    meanwhile?.(world);
  }
  throw new Error(`${action.name} never ended`);
}
