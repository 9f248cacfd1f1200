import type { FleetLedger, LiveRoute } from '../live';
import type { Weights } from '../words';
import { effectiveWeights, sameWeights } from './weights';

/** The ledger when clients are moved: what was known of the arrival and the draining of an earlier move is over. */
export const moved = (
  { settledAt: _, drainingSince: __, ...ledger }: FleetLedger,
  weights: Weights,
  nowMs: number,
): FleetLedger => ({ ...ledger, shiftedAt: nowMs, shiftedTo: weights });

/** Whether the ledger says something else of where clients are: whoever moved them died before he could write it down. */
export const misremembers = ({ shiftedTo }: FleetLedger, weights: Weights): boolean =>
  shiftedTo !== undefined && !sameWeights(shiftedTo, weights);

/** The ledger when the weights that are live have reached everybody; whoever set them. */
export const settled = (ledger: FleetLedger, weights: Weights, nowMs: number): FleetLedger => ({
  ...(ledger.shiftedTo !== undefined && sameWeights(ledger.shiftedTo, weights)
    ? ledger
    : moved(ledger, weights, nowMs)),
  settledAt: nowMs,
});

/** When the live weights had reached everybody; undefined when that is not remembered, or somebody else has set them since. */
export const settledSince = ({ shiftedTo, settledAt }: FleetLedger, route: LiveRoute): number | undefined =>
  shiftedTo !== undefined && sameWeights(shiftedTo, effectiveWeights(route)) ? settledAt : undefined;
