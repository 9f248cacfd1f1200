import { crossed, done, type Outcome, retiring } from '../../core';
import type { ActionContext } from '../context';
import { changeLedger } from './change-ledger';

/** Notes the point of no return, before anything is fenced. */
export async function cross(context: ActionContext): Promise<Outcome> {
  const { standing } = await changeLedger(context, (ledger) => crossed(ledger, context.clock.now()));
  return done({ standing });
}

/** Notes that the retirement has begun, before anything is retired. */
export async function retire(context: ActionContext): Promise<Outcome> {
  const { standing } = await changeLedger(context, (ledger) => retiring(ledger, context.clock.now()));
  return done({ standing });
}
