import type { Mode } from '../words';

/** What is remembered between executions, in the evidence bucket. */
export interface CutoverLedger {
  readonly version: 1;
  /**
   * Where the workload stands. BETWEEN: an execution crosses, or leads back, and has not ended yet; RETIRING: the retirement of the
   * source has begun, so that no way leads back any more.
   */
  readonly standing: 'AT_SOURCE' | 'BETWEEN' | 'AT_TARGET' | 'RETIRING' | 'FINALISED';
  /** Milliseconds since 1970, of the last change of `standing`. */
  readonly sinceMs: number;
  /** The execution that holds the lock. */
  readonly running?: { readonly execution: string; readonly mode: Mode };
}

/** The ledger of a migration that nothing was done with yet. */
export const freshLedger = (nowMs: number): CutoverLedger => ({ version: 1, standing: 'AT_SOURCE', sinceMs: nowMs });
