import { done, type Outcome, refused, running } from '../../core';
import { allOn, effectiveWeights, misremembers, moved, nextReturn, sameWeights } from '../../core/shift';
import type { ActionContext } from '../context';
import { lookBack, type Seen } from '../inspect/look';

/**
 * Brings every client back to blue (EC2-3): attaches it, makes it large enough, moves clients, and is DONE when they have
 * arrived and blue serves. The undo of every step of the shift; does nothing when nothing was moved.
 */
export async function returnToBlue(context: ActionContext): Promise<Outcome> {
  const { config, subject, route, fleets, ledger, clock, log } = context;
  for (let moves = 0; ; moves += 1) {
    const seen = await lookBack(context);
    const move = nextReturn({
      ...seen,
      subject,
      shift: config.shift,
      blue: seen.groups.BLUE,
      green: seen.groups.GREEN,
    });
    const evidence = { weights: seen.route.weights, health: seen.health };
    if (seen.ledgerRead && arrived(seen) && misremembers(seen.ledger, onBlue))
      await ledger.write(moved(seen.ledger, onBlue, clock.now()));
    if (move.kind === 'DONE') return done(evidence, move.findings);
    if (move.kind === 'REFUSE') return refused(move.findings, evidence);
    if (move.kind === 'WAIT') return running({ ...evidence, until: move.until }, move.findings);
    // What was written is not seen at once everywhere: look again later, not for ever now.
    if (moves === mostMoves) return running(evidence);
    switch (move.kind) {
      case 'ATTACH':
        await route.attachBlue();
        log('INFO', 'blue-attached');
        break;
      case 'SCALE':
        await fleets.BLUE.setCapacity(move.capacity);
        log('INFO', 'blue-scaled', { capacity: move.capacity });
        break;
      case 'WRITE':
        await route.write(move.weights);
        log('INFO', 'clients-moved', { from: seen.route.weights, to: move.weights });
        if (seen.ledgerRead) await ledger.write(moved(seen.ledger, move.weights, clock.now()));
        // Whether everybody has arrived is asked later: an accelerator may say DEPLOYED of the state before.
        return running({ ...evidence, weights: move.weights });
    }
  }
}

const onBlue = allOn('BLUE');

/** Remembered after the move, so that a ledger that fails holds nobody up; also when that was in an invocation that died. */
const arrived = ({ route }: Seen): boolean => sameWeights(effectiveWeights(route), onBlue);

/** Attach, scale, scale once more: a further one in the same invocation means that an answer is stale. */
const mostMoves = 3;
