import type { Outcome } from '../../core';
import { lowerTtlMove } from '../../core/record';
import type { ActionContext } from '../context';
import { readRecord } from '../inspect/record-facts';
import { changeRecord } from './change-record';

/** Lowers the record's TTL and waits until no resolver keeps it for longer (EC2-8). Clients stay where they are. */
export async function lowerTtl(context: ActionContext): Promise<Outcome> {
  const { subject, ledger, clock } = context;
  const facts = await readRecord(context);
  return changeRecord(context, facts, lowerTtlMove(subject, facts, await ledger.read(), clock.now()));
}
