import { readRequest as read, requestRules, runAction as run } from '@regionlift/migration/runtime';
import type { Outcome } from '../core';
import { fleetActionsOf } from './actions';
import type { ActionContext, ActionRequest } from './context';

/** Carries one action out and logs what it came to. Raises `UnknownAction`, and whatever the action raises. */
export const runAction = (context: ActionContext): Promise<Outcome & { readonly action: string }> =>
  run(fleetActionsOf(context.config), context);

/** Checks what the runtime was invoked with; raises `InvalidRequest`. */
export const readRequest = (event: unknown): ActionRequest => read<ActionRequest>(event, [requestRules.acknowledged]);
