import { setTimeout } from 'node:timers/promises';
import type { World } from '../../../src/world/open-world';

/** What functions of parts answer. */
export interface Answer {
  readonly status: string;
  readonly findings: readonly { readonly code: string }[];
}

/** Invokes a function as whoever is not the machine does; raises what the handler raises. */
export const invoke = (world: World, functionName: string, event: object): Promise<Answer> =>
  world.host.invoke(functionName, event, 900_000) as Promise<Answer>;

/** Invokes it until it is no longer RUNNING, at most a hundred times; a minute of the rehearsal's clock passes in between. */
export async function invokeUntilDone(world: World, functionName: string, event: object): Promise<Answer> {
  for (let polls = 1; ; polls += 1) {
    const answer = await invoke(world, functionName, event);
    if (answer.status !== 'RUNNING' || polls === 100) return answer;
    world.clock.skip(60_000);
    // What new instances need to come up is real time.
    await setTimeout(100);
  }
}
