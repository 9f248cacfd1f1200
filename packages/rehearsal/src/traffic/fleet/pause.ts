import { setTimeout } from 'node:timers/promises';

/** Waits in real time; over at once when the signal says so. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);
