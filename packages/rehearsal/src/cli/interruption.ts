/** Somebody who sends signals: `process`. */
export interface Signalled {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  removeListener(signal: NodeJS.Signals, listener: () => void): unknown;
}

/** Ctrl-C, and what a supervisor sends. */
export interface Interruption {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  readonly dispose: () => void;
}

/** What is done about it. */
export interface Interrupted {
  readonly onFirst: () => void;
  readonly giveUp: () => void;
  /** Milliseconds, monotonic. @default the process's */
  readonly now?: () => number;
}

/**
 * Turns the first Ctrl-C into an orderly end: what was started is stopped and removed. A second one is for whoever does not want
 * to wait for that: `giveUp` ends the process at once.
 */
export function interruption(
  from: Signalled,
  { onFirst, giveUp, now = () => performance.now() }: Interrupted,
): Interruption {
  const controller = new AbortController();
  let firstAt = Number.NaN;
  const onSignal = () => {
    if (controller.signal.aborted) {
      if (now() - firstAt >= ECHO_MS) giveUp();
      return;
    }
    firstAt = now();
    onFirst();
    controller.abort(new Error('interrupted'));
  };
  for (const signal of signals) from.on(signal, onSignal);
  return {
    signal: controller.signal,
    dispose: () => {
      for (const signal of signals) from.removeListener(signal, onSignal);
    },
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A terminal sends Ctrl-C to every process of its group, and those that started this one hand it on: the same one arrives again. */
const ECHO_MS = 500;
