import { done, type Outcome, refused, running } from '../../core';
import { judgeDrain } from '../../core/shift';
import type { ActionContext } from '../context';
import { lookAtDrain } from '../inspect/look-at-drain';

/** Waits until blue has finished its connections, or has had its time (EC2-7). Changes nothing but its own ledger. */
export async function drainBlue(context: ActionContext): Promise<Outcome> {
  const facts = await lookAtDrain(context);
  const move = judgeDrain(facts);
  const evidence = {
    connections: facts.connections,
    ...(facts.ledger.drainingSince !== undefined && {
      drainingSeconds: Math.round((facts.nowMs - facts.ledger.drainingSince) / 1000),
    }),
  };
  switch (move.kind) {
    case 'REMEMBER':
      await context.ledger.write({ ...facts.ledger, drainingSince: move.sinceMs });
      return running(evidence);
    case 'WAIT':
      return running(evidence, move.findings);
    case 'DONE':
      return done(evidence, move.findings);
    case 'REFUSE':
      return refused(move.findings, evidence);
  }
}
