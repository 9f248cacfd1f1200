/** What became of a row on one way. Seconds throughout. */
export interface BeatFacts {
  /** Nonce that the giving end showed before this beat; absent when it was the first. */
  readonly before?: string;
  /** From the write until the taking end showed it; absent when it did not while the beat waited. */
  readonly arrivedAfter?: number;
  /** What the taking end showed at last, with its age by the giving end's clock; absent when nothing has ever arrived. */
  readonly newest?: { readonly nonce: string; readonly age: number };
}

/** What a beat publishes; without a delay when none could be measured. */
export interface BeatVerdict {
  readonly failed: boolean;
  readonly delaySeconds?: number;
}

/** Nothing carries rows this way now: no fault, and nothing to measure. */
export const nothingToTry: BeatVerdict = { failed: false };

/**
 * A row that has not arrived is late, as long as the row of the beat before has: replication goes on, and the delay has its own
 * alarm. When that one has not arrived either, nothing gets through.
 */
export function judgeBeat({ before, arrivedAfter, newest }: BeatFacts): BeatVerdict {
  if (arrivedAfter !== undefined) return { failed: false, delaySeconds: arrivedAfter };
  if (newest === undefined) return { failed: true };
  // Clocks are one, but for the moment in which the giving end was restored.
  return { failed: newest.nonce !== before, delaySeconds: Math.max(0, newest.age) };
}

/** A way over several databases is as good as its worst one. */
export function worstOf(verdicts: readonly BeatVerdict[]): BeatVerdict {
  const delays = verdicts.flatMap(({ delaySeconds }) => (delaySeconds === undefined ? [] : [delaySeconds]));
  return {
    failed: verdicts.some(({ failed }) => failed),
    ...(delays.length > 0 && { delaySeconds: Math.max(...delays) }),
  };
}

/**
 * Whether something carries rows to the taking end: the giving end has the table, and the other one replays it or subscribes
 * to it.
 */
export const carriesRows = (facts: {
  readonly tableAtGiver: boolean;
  readonly takerIsStandby: boolean;
  readonly takerSubscribes: boolean;
}): boolean => facts.tableAtGiver && (facts.takerIsStandby || facts.takerSubscribes);
