import { comparePhases } from './compare-phases';
import type { PhaseAnswer, Way } from './phase-answer';
import type { Snapshot } from './snapshot';

/** What became of every pair of phases. */
export interface PhaseReport {
  /** One report for every pair and way. */
  readonly pairs: readonly PairReport[];
}

/** One update from a phase to another. */
export interface PairReport {
  /** Title of the phase before the update. */
  readonly from: string;
  /** Title of the phase after it. */
  readonly to: string;
  /** Towards the end of the migration, or back. */
  readonly way: Way;
  /** One for everything that holds data in either phase. */
  readonly answers: readonly PhaseAnswer[];
}

/** Which pairs are compared: every one, or neighbours only. @default 'ALL' */
export type Pairs = 'ALL' | 'NEIGHBOURS';

/** Compares phases, given in their order, forward and back. */
export function verifyPhases(snapshots: readonly Snapshot[], pairs: Pairs = 'ALL'): PhaseReport {
  return {
    pairs: snapshots.flatMap((before, from) =>
      snapshots.flatMap((after, to) => {
        if (from === to || (pairs === 'NEIGHBOURS' && Math.abs(from - to) !== 1)) return [];
        const way: Way = from < to ? 'FORWARD' : 'BACK';
        return [{ from: before.title, to: after.title, way, answers: comparePhases(before, after, way) }];
      }),
    ),
  };
}
