/**
 * What an execution is asked to do, in its input's `mode`.
 *
 * - CUT_OVER: carries every part across; every failure is taken back.
 * - DRY_RUN: judges every precondition, changes nothing (CUT-2).
 * - ROLL_BACK: leads back to the source after the cutover, and keeps what was written meanwhile (CUT-4).
 * - FINALISE: retires the source, after the rollback window alone (CUT-8).
 * - ABANDON: takes back what was prepared, when the move is given up before the cutover.
 */
export const modes = ['CUT_OVER', 'DRY_RUN', 'ROLL_BACK', 'FINALISE', 'ABANDON'] as const;

/** See {@link modes}. */
export type Mode = (typeof modes)[number];

/**
 * How an execution ends. ABORTED: taken back before the point of no return; ROLLED_BACK: after it, by a failure or on demand.
 */
export const endings = [
  'CUT_OVER',
  'JUDGED_READY',
  'JUDGED_NOT_READY',
  'ABORTED',
  'ROLLED_BACK',
  'FINALISED',
  'NOT_FINALISED',
  'ABANDONED',
  'REFUSED',
] as const;

/** See {@link endings}. */
export type Ending = (typeof endings)[number];

/** The endings that an execution succeeds with; with the others it fails, so that its alarm speaks. */
export const successes: readonly Ending[] = ['CUT_OVER', 'JUDGED_READY', 'FINALISED', 'ABANDONED'];
