import type { Ending, Mode } from '../words';
import type { CutoverLedger } from './ledger';

/**
 * The ledger of an execution that begins: it holds the lock. A way back is noted when it begins: one that is stopped half-way
 * leaves the workload between the ends, and no retirement may begin from there.
 */
export const begun = (ledger: CutoverLedger, mode: Mode, execution: string, nowMs: number): CutoverLedger => {
  if (mode === 'DRY_RUN') return ledger;
  const held = { ...ledger, running: { execution, mode } };
  return mode === 'ROLL_BACK' ? standingAt(held, 'BETWEEN', nowMs) : held;
};

/** The ledger after an execution has passed the point of no return. */
export const crossed = (ledger: CutoverLedger, nowMs: number): CutoverLedger => standingAt(ledger, 'BETWEEN', nowMs);

/** The ledger after the retirement of the source has begun. */
export const retiring = (ledger: CutoverLedger, nowMs: number): CutoverLedger => standingAt(ledger, 'RETIRING', nowMs);

/** The ledger after an execution has ended: where the workload stands then, and nobody holds the lock. */
export function settled({ running: _, ...ledger }: CutoverLedger, ending: Ending, nowMs: number): CutoverLedger {
  return standingAt(ledger, standingAfter[ending] ?? ledger.standing, nowMs);
}

const standingAt = (ledger: CutoverLedger, standing: CutoverLedger['standing'], nowMs: number): CutoverLedger =>
  standing === ledger.standing ? ledger : { ...ledger, standing, sinceMs: nowMs };

/** Endings that leave the workload where it stood are not here. */
const standingAfter: Partial<Record<Ending, CutoverLedger['standing']>> = {
  CUT_OVER: 'AT_TARGET',
  ABORTED: 'AT_SOURCE',
  ROLLED_BACK: 'AT_SOURCE',
  ABANDONED: 'AT_SOURCE',
  FINALISED: 'FINALISED',
};
