import type { Stage } from '@regionlift/migration/core';

/** One place of the step graph. */
export type Node = StepNode | AskNode;

/** A step that the function of a part carries out. */
export interface StepNode {
  readonly kind: 'STEP';
  /** `database: switchover`, unique in the graph; at most 80 characters with what is put before or behind it. */
  readonly id: string;
  /** Slug of the part; `cutover` for the machine's own function. */
  readonly part: string;
  readonly action: string;
  readonly stage: Stage;
  readonly changes: boolean;
  /** Seconds until the step is given up, all polls together. */
  readonly timeoutSeconds: number;
  /** Seconds between polls; absent: the step answers at once. */
  readonly pollSeconds?: number;
}

/** A question to a person, answered with the token of the task. */
export interface AskNode {
  readonly kind: 'ASK';
  readonly id: string;
  readonly question: string;
  /** Seconds until silence counts as no. */
  readonly timeoutSeconds: number;
}

/** What takes steps back. */
export interface UndoNode {
  readonly kind: 'UNDO';
  /** `undo web: return-to-blue`. */
  readonly id: string;
  readonly part: string;
  readonly action: string;
  readonly timeoutSeconds: number;
  readonly pollSeconds?: number;
  /** Ids of the steps that it takes back. */
  readonly undoes: readonly string[];
}

/** A whole cutover as data: the state machine, the diagram and the exploration are made from it. */
export interface CutoverGraph {
  /** CUT_OVER, in order. */
  readonly forward: readonly Node[];
  /** Id of the forward node from which on the way back is a rollback (CUT-3). */
  readonly pointOfNoReturn: string;
  /**
   * The way back, in order. It takes back what stands from WARM on: what was prepared before can wait for weeks, so that a cutover
   * can be tried again. See {@link entryOf} for where a failure enters it.
   */
  readonly back: readonly UndoNode[];
  /** ABANDON takes these back too, after `back`. */
  readonly abandon: readonly UndoNode[];
  /** DRY_RUN: the preconditions; what comes behind them can hold only when the step before it is done. */
  readonly look: readonly StepNode[];
  /** FINALISE. */
  readonly retire: readonly Node[];
}

/**
 * Where a failure at a forward node enters the way back: an index of `back`, its length when there is nothing to take back.
 *
 * Before the point of no return everything from WARM on is taken back, also what this execution did not get to: an earlier one that
 * was stopped by hand has taken nothing back, and may have left it so (a fleet whose scaling is held). Undos find nothing to do then.
 */
export function entryOf({ forward, back, pointOfNoReturn }: CutoverGraph, index: number): number {
  const crossing = forward.findIndex(({ id }) => id === pointOfNoReturn);
  const upTo = new Set(forward.slice(0, Math.max(index, crossing) + 1).map(({ id }) => id));
  const entry = back.findIndex(({ undoes }) => undoes.some((id) => upTo.has(id)));
  return entry === -1 ? back.length : entry;
}
