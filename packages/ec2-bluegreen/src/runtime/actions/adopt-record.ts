import type { Outcome } from '../../core';
import { adoptMove } from '../../core/record';
import type { ActionContext } from '../context';
import { readRecord } from '../inspect/record-facts';
import { changeRecord } from './change-record';

/** Puts two weighted sets in place of the record, every client on blue (EC2-8). */
export async function adoptRecord(context: ActionContext): Promise<Outcome> {
  const { subject, ledger, clock } = context;
  const facts = await readRecord(context);
  return changeRecord(context, facts, adoptMove(subject, facts, await ledger.read(), clock.now()));
}
