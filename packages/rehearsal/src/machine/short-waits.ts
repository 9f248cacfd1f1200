import type { RehearsalClock } from '../contract/clock';
import type { SynthesizedMachine } from '../contract/programme';

/** Longest wait that is really waited, in milliseconds. */
export const longestWaitMs = 200;

/**
 * Waits of a definition as the interpreter takes them: shortened, and what is cut off is skipped on the clock. The interpreter asks
 * for a wait's length when it enters the state, and only then: that is when time is skipped, before the next task sees it.
 */
export function shortWaits(
  { States }: SynthesizedMachine['definition'],
  clock: RehearsalClock,
  longestMs: number = longestWaitMs,
): Readonly<Record<string, number>> {
  const waits: Record<string, number> = {};
  for (const [name, { Type, Seconds = 0 }] of Object.entries(States)) {
    if (Type !== 'Wait') continue;
    const ms = Math.min(Seconds * 1_000, longestMs);
    Object.defineProperty(waits, name, {
      enumerable: true,
      get: () => {
        clock.skip(Seconds * 1_000 - ms);
        return ms;
      },
    });
  }
  return waits;
}
