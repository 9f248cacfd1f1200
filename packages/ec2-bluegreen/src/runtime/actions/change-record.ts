import { done, type Outcome, refused, running } from '../../core';
import type { RecordFacts, RecordMove } from '../../core/record';
import type { ActionContext } from '../context';
import { recordOf } from '../inspect/record-facts';

/**
 * Carries a move of the record out. What was there before is remembered before the batch is sent: a crash in between
 * leaves the record as it was, and the next run decides anew by what it finds. RUNNING after a change: the next run sees to
 * it that the change is there, and waits where it has to.
 */
export async function changeRecord(context: ActionContext, facts: RecordFacts, move: RecordMove): Promise<Outcome> {
  const { ledger, log } = context;
  const evidence = { sets: facts.sets };
  switch (move.kind) {
    case 'REFUSE':
      return refused(move.findings, evidence);
    case 'WAIT':
      return running({ ...evidence, until: new Date(move.until).toISOString() });
    case 'SETTLED':
      return done(evidence, move.findings);
    case 'CHANGE':
      await ledger.write({ ...(await ledger.read()), ...move.remember });
      await recordOf(context).change(move.changes);
      log('INFO', 'record-changed', { changes: move.changes });
      return running({ ...evidence, changed: move.changes.length });
  }
}
