/**
 * The rehearsal's clock. Waits of the state machine are shortened, so the time that they would have taken is skipped: bakes, samples
 * and minutes of metrics pass as they would. Functions, stand-ins and metrics all go by it; timers stay real.
 */
export interface RehearsalClock extends Clock {
  /** Milliseconds that were skipped so far. */
  readonly skippedMs: () => number;
  readonly skip: (ms: number) => void;
}

/** What most need of it. */
export interface Clock {
  /** Milliseconds since 1970: real time and what was skipped. */
  readonly now: () => number;
}
