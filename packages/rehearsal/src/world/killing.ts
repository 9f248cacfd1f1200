import type { AwsCall, StandIn } from '../contract/aws';

/** Functions that are to be killed in the middle of what they do. */
export interface Killing {
  /** Kills a function's process at its next call of AWS, after AWS has done what it was asked, or when `withinMs` are over. */
  readonly killSoon: (functionName: string, withinMs: number) => void;
  /** A stand-in that kills the caller, where that is due, before it hears the answer. */
  readonly watched: (standIn: StandIn) => StandIn;
  /** Nobody is killed any more. */
  readonly dispose: () => void;
}

/** @param kill ends the process of a function at once */
export function killing(kill: (functionName: string) => void): Killing {
  const due = new Map<string, NodeJS.Timeout>();
  const strike = (functionName: string): void => {
    const timer = due.get(functionName);
    if (timer === undefined) return;
    clearTimeout(timer);
    due.delete(functionName);
    kill(functionName);
  };
  return {
    killSoon: (functionName, withinMs) => {
      clearTimeout(due.get(functionName));
      due.set(
        functionName,
        setTimeout(() => strike(functionName), withinMs),
      );
    },
    watched: (standIn) => ({
      ...standIn,
      answer: async (call: AwsCall) => {
        try {
          return await standIn.answer(call);
        } finally {
          strike(call.caller);
        }
      },
    }),
    dispose: () => {
      for (const timer of due.values()) clearTimeout(timer);
      due.clear();
    },
  };
}
