import { done, type Outcome, refused } from '../../core';
import { forgetRecord, restoreMove } from '../../core/record';
import type { ActionContext } from '../context';
import { readRecord, recordOf } from '../inspect/record-facts';

/**
 * Puts the record back as it was before `lower-ttl` and `adopt-record`, and forgets it then: the undo of both. Nothing to do
 * when nothing is remembered.
 */
export async function restoreRecord(context: ActionContext): Promise<Outcome> {
  const { subject, ledger, log } = context;
  const record = recordOf(context);
  const remembered = await ledger.read();
  // Before Route 53 is asked: a cutover that is aborted early takes back what was never done.
  if (remembered.recordBefore === undefined) return done({ changed: false });
  const facts = await readRecord(context);
  const move = restoreMove(subject, facts, remembered);
  const evidence = { sets: facts.sets };
  if (move.kind === 'REFUSE') return refused(move.findings, evidence);
  if (move.kind === 'CHANGE') {
    await record.change(move.changes);
    log('INFO', 'record-restored', { changes: move.changes });
  }
  await ledger.write(forgetRecord(remembered));
  return done({ ...evidence, changed: move.kind === 'CHANGE' }, move.kind === 'SETTLED' ? move.findings : []);
}
