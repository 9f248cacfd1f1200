import type { RehearsalClock } from '../contract/clock';

/** A clock that goes by real time, and is moved on by what is skipped. */
export function rehearsalClock(realNow: () => number = Date.now): RehearsalClock {
  let skipped = 0;
  return {
    now: () => realNow() + skipped,
    skippedMs: () => skipped,
    skip: (ms) => {
      skipped += Math.max(0, ms);
    },
  };
}
