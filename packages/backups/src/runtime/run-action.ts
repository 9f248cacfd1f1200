import { runAction as run } from '@regionlift/migration/runtime';
import type { Outcome } from '../core';
import { backupActionsTable } from './actions';
import type { ActionContext } from './context';

/** Carries one action out and logs what it came to. Raises `UnknownAction`, and whatever the action raises. */
export const runAction = (context: ActionContext): Promise<Outcome & { readonly action: string }> =>
  run(backupActionsTable, context);
