/** How far an end is closed to the application. */
export type Gate = 'OPEN' | 'CLOSED' | 'HALF';

/**
 * What is known while a database changes hands. FROM is the end that gives it away, TO the one that takes it: source and
 * target for the switchover, exchanged for the way back.
 */
export interface SwitchFacts {
  /** Where the name points. */
  readonly name: 'FROM' | 'TO' | 'ELSEWHERE';
  readonly from: Gate;
  readonly to: Gate;
  /** No session that could write is left on FROM. */
  readonly sessionsEnded: boolean;
  /** Transactions that wait for COMMIT PREPARED on FROM. */
  readonly prepared: number;
  /** TO shows a heartbeat that FROM wrote after the last session ended, in every database. */
  readonly drained: boolean;
  /** TO's sequences are beyond FROM's. */
  readonly sequencesAdvanced: boolean;
  /** Replication from TO back to FROM runs. */
  readonly reverseEnabled: boolean;
  /** The time for which writes may stop is over. */
  readonly overBudget: boolean;
  /** FROM is being opened again: nothing but that may follow. */
  readonly aborting: boolean;
}

/** What to do next. */
export type SwitchMove =
  | 'CLOSE_TO'
  | 'CLOSE_FROM'
  | 'END_SESSIONS'
  | 'DRAIN'
  | 'ADVANCE_SEQUENCES'
  | 'FLIP_NAME'
  | 'OPEN_TO'
  | 'ENABLE_REVERSE'
  | 'OPEN_FROM'
  | 'DONE'
  | 'REFUSE';

/**
 * The next move, from what is observed alone: whoever died, and wherever, the next run goes on. Rules, explored exhaustively
 * in the tests: the ends are never open together; until the name is flipped every obstacle ends with FROM open; once it is
 * flipped there is only forward.
 */
export function nextMove(facts: SwitchFacts): SwitchMove {
  if (facts.name === 'TO') return forward(facts);
  // Somebody else's arrangement: whichever end serves it, it is left alone.
  if (facts.name === 'ELSEWHERE') return 'REFUSE';
  // TO is open before the name was flipped: somebody opened it by hand. It is closed before anything else.
  if (facts.to !== 'CLOSED') return 'CLOSE_TO';
  if (facts.aborting || facts.overBudget || facts.prepared > 0) return facts.from === 'OPEN' ? 'REFUSE' : 'OPEN_FROM';
  if (facts.from !== 'CLOSED') return 'CLOSE_FROM';
  if (!facts.sessionsEnded) return 'END_SESSIONS';
  if (!facts.drained) return 'DRAIN';
  if (!facts.sequencesAdvanced) return 'ADVANCE_SEQUENCES';
  return 'FLIP_NAME';
}

function forward({ from, to, reverseEnabled }: SwitchFacts): SwitchMove {
  if (from !== 'CLOSED') return 'CLOSE_FROM';
  if (to !== 'OPEN') return 'OPEN_TO';
  return reverseEnabled ? 'DONE' : 'ENABLE_REVERSE';
}
