import type { Outcome } from '../../core';
import { backward } from '../../core/handover';
import type { ActionContext } from '../context';
import { handOver } from './handover/hand-over';

/** Hands the database back from the target to the source, with every write that the target took meanwhile (RDS-10). */
export const switchBack = (context: ActionContext): Promise<Outcome> => handOver(context, backward);
