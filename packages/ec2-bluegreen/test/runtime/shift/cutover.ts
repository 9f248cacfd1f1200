import { type FleetRuntimeConfig, type LiveRoute, type Outcome, shiftTo } from '../../../src/core';
import { fleetActionsOf } from '../../../src/runtime/actions';
import { fakeContext } from '../fake/context';
import { Crash, crashing } from '../fake/crash';
import type { FakeWorld } from '../fake/world';
import { dialByDial, type Tear } from './dial-by-dial';

/** A cutover of the fleet alone: its steps in order, and back by their undos when one of them is not done. */
export interface Cutover {
  /** Runs everything; answers how it ended. */
  readonly run: () => Promise<'DONE' | 'UNDONE'>;
  /** Runs one action until it is not RUNNING, at most so many times; undefined when it never ended. */
  readonly until: (action: string, rounds: number) => Promise<Outcome | undefined>;
  /** Where clients are. */
  readonly route: () => Promise<LiveRoute>;
}

/** What disturbs a cutover. */
export interface Disturbance {
  /** Called before each invocation; may change the world, and say that the runtime dies at one of its calls. */
  readonly next: (
    world: FakeWorld,
    tear: Tear,
  ) => { readonly at: number; readonly when: 'before' | 'after' } | undefined;
  /** Called after each invocation, also one that died. */
  readonly after: (world: FakeWorld, route: LiveRoute) => void;
}

/** Steps with their undos, as `fleetSteps` has them. */
const stepsOf = (config: FleetRuntimeConfig): readonly (readonly [string, string?])[] => [
  ...(config.routing === 'RECORDS'
    ? ([
        ['lower-ttl', 'restore-record'],
        ['adopt-record', 'restore-record'],
      ] as const)
    : []),
  ['scale-green', 'release-scaling'],
  ['wait-healthy'],
  ['smoke-test'],
  ...config.shift.percents.map((percent) => [shiftTo(percent), 'return-to-blue'] as const),
  ['drain-blue'],
  ['detach-blue', 'return-to-blue'],
  ['release-scaling'],
];

/** A cutover against the stand-in. `pollSeconds` lie between two invocations. */
export function cutoverOf(
  config: FleetRuntimeConfig,
  world: FakeWorld,
  disturbance: Disturbance,
  pollSeconds = 60,
): Cutover {
  const tear: Tear = { armed: false };
  const actions = fleetActionsOf(config);
  const contextOf = (action: string) => {
    const context = fakeContext(config, world, { action });
    return config.routing === 'RECORDS'
      ? context
      : { ...context, route: dialByDial(context.route, world.accelerator, () => world.now, tear) };
  };
  const once = async (action: string): Promise<Outcome | undefined> => {
    const death = disturbance.next(world, tear);
    const mortal = crashing(contextOf(action), death?.at ?? Number.POSITIVE_INFINITY, death?.when ?? 'after');
    try {
      return await actions[action]?.(mortal.context);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      return undefined;
    } finally {
      disturbance.after(world, await contextOf(action).route.read());
    }
  };
  const until: Cutover['until'] = async (action, rounds) => {
    for (let round = 0; round < rounds; round += 1) {
      const outcome = await once(action);
      if (outcome !== undefined && outcome.status !== 'RUNNING') return outcome;
      world.now += pollSeconds * 1_000;
    }
    return undefined;
  };
  return {
    until,
    route: () => contextOf('read').route.read(),
    run: async () => {
      const undos: string[] = [];
      for (const [action, undo] of stepsOf(config)) {
        if (undo !== undefined) undos.unshift(undo);
        // Longer than a walk through all steps takes.
        if ((await until(action, 150))?.status === 'DONE') continue;
        for (const back of undos) await until(back, 40);
        return 'UNDONE';
      }
      return 'DONE';
    },
  };
}
