import { comparePhases } from './compare-phases';
import type { PhaseAnswer } from './phase-answer';
import type { Snapshot } from './snapshot';

/** Whether an update keeps everything that holds data. */
export interface StateKept {
  /** Whether it does. False where the earlier phase holds no data: nothing is proven then. */
  readonly keeps: boolean;
  /** What fails, and what is unknown. */
  readonly against: readonly PhaseAnswer[];
}

/** Judges one update forward. Where the earlier phase holds no data at all, nothing is proven. */
export function keepsState(before: Snapshot, after: Snapshot): StateKept {
  const answers = comparePhases(before, after, 'FORWARD');
  const against = answers.filter(({ verdict }) => verdict !== 'pass');
  return { keeps: answers.length > 0 && against.length === 0, against };
}
