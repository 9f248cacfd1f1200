import type { Outcome } from '../../core';
import { outward } from '../../core/handover';
import type { ActionContext } from '../context';
import { handOver } from './handover/hand-over';

/** Hands the database over from the source to the target (RDS-6). */
export const switchover = (context: ActionContext): Promise<Outcome> => handOver(context, outward);
