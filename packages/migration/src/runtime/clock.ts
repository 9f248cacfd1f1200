/** Time. */
export interface ClockPort {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds that this invocation has left. */
  readonly remaining: () => number;
}

/** The clock of an invocation of a Lambda function. */
export const lambdaClock = (remaining: () => number, sleep: (ms: number) => Promise<void>): ClockPort => ({
  now: Date.now,
  sleep,
  remaining,
});
