import { done, type Outcome, refused, running } from '../../core';
import { nextDetach } from '../../core/shift';
import type { ActionContext } from '../context';
import { lookAtDrain } from '../inspect/look-at-drain';

/**
 * Takes a blue that has drained from behind the name (EC2-7): until then a dial at zero is no fence, and clients are sent
 * to it when green fails. DONE when that has reached everybody.
 */
export async function detachBlue(context: ActionContext): Promise<Outcome> {
  const facts = await lookAtDrain(context);
  const move = nextDetach(facts);
  const evidence = { attached: facts.route.attached, connections: facts.connections };
  switch (move.kind) {
    case 'DETACH':
      await context.route.detachBlue();
      context.log('INFO', 'blue-detached');
      return running(evidence, move.findings);
    case 'WAIT':
      return running(evidence, move.findings);
    case 'DONE':
      return done(evidence, move.findings);
    case 'REFUSE':
      return refused(move.findings, evidence);
  }
}
