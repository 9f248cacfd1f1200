import type { RehearsalEvent } from '../contract/result';

/** Notices that an execution gets nowhere. */
export interface StallWatch {
  /** Aborted with a {@link Stalled} when a step takes too long. */
  readonly signal: AbortSignal;
  readonly heard: (event: RehearsalEvent) => void;
  readonly dispose: () => void;
}

/** No step has ended for too long. */
export class Stalled extends Error {
  public override readonly name = 'Stalled';
}

/** Milliseconds of real time for one step with its polls and retries: the longest take ten seconds, on a busy machine thirty. */
const longestStepMs = 5 * 60_000;

/**
 * Watches steps begin. The machine's own limits count on the rehearsal's clock, which stands still while a call does not come back,
 * or runs on without end where nothing refuses.
 */
export function stallWatch(longestMs = longestStepMs): StallWatch {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  return {
    signal: stop.signal,
    heard: (event) => {
      if (event.type === 'began') {
        clearTimeout(timer);
        const stalled = new Stalled(
          `'${event.step}' has not ended within ${longestMs / 1_000} s, on this machine; run it alone, or look at what the step waits for`,
        );
        timer = setTimeout(() => stop.abort(stalled), longestMs);
      } else if (event.type === 'step') clearTimeout(timer);
    },
    dispose: () => clearTimeout(timer),
  };
}
