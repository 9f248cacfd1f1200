import type { Pooling } from '../poolers/entries';

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
  /** How far poolers hold clients back. */
  readonly poolers: Pooling;
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
  | 'PAUSE_POOLERS'
  | 'CLOSE_FROM'
  | 'END_SESSIONS'
  | 'DRAIN'
  | 'ADVANCE_SEQUENCES'
  | 'FLIP_NAME'
  | 'OPEN_TO'
  | 'RESUME_POOLERS'
  | 'ENABLE_REVERSE'
  | 'OPEN_FROM'
  | 'DONE'
  | 'REFUSE';

/**
 * The next move, from what is observed alone: whoever died, and wherever, the next run goes on. Rules, explored exhaustively
 * in the tests: the ends are never open together; until the name is flipped every obstacle ends with FROM open; once it is
 * flipped there is only forward; clients of poolers wait from before the fence until an end is open, and no way out leaves them
 * waiting.
 */
export function nextMove(facts: SwitchFacts): SwitchMove {
  if (facts.name === 'TO') return forward(facts);
  // Somebody else's arrangement: whichever end serves it, it is left alone.
  if (facts.name === 'ELSEWHERE') return resumed(facts, 'REFUSE');
  // TO is open before the name was flipped: somebody opened it by hand. It is closed before anything else.
  if (facts.to !== 'CLOSED') return 'CLOSE_TO';
  if (facts.aborting || facts.overBudget || facts.prepared > 0)
    return facts.from === 'OPEN' ? resumed(facts, 'REFUSE') : 'OPEN_FROM';
  // Before the fence: a session that is in nobody's use is closed by its pooler, and no client sees an error.
  if (facts.poolers === 'SERVING' || facts.poolers === 'HELD') return 'PAUSE_POOLERS';
  if (facts.from !== 'CLOSED') return 'CLOSE_FROM';
  if (!facts.sessionsEnded) return 'END_SESSIONS';
  if (!facts.drained) return 'DRAIN';
  if (!facts.sequencesAdvanced) return 'ADVANCE_SEQUENCES';
  return 'FLIP_NAME';
}

function forward(facts: SwitchFacts): SwitchMove {
  if (facts.from !== 'CLOSED') return 'CLOSE_FROM';
  if (facts.to !== 'OPEN') return 'OPEN_TO';
  // First of all clients: the end that the way back needs may be gone.
  return resumed(facts, facts.reverseEnabled ? 'DONE' : 'ENABLE_REVERSE');
}

/** A move that poolers must not wait for. */
const resumed = ({ poolers }: SwitchFacts, move: SwitchMove): SwitchMove =>
  poolers === 'HELD' || poolers === 'PAUSED' ? 'RESUME_POOLERS' : move;
