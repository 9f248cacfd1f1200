import { readRequest as read, requestRules, runAction as run } from '@regionlift/migration/runtime';
import type { Outcome } from '../core';
import { databaseActionsTable } from './actions';
import type { ActionContext, ActionRequest } from './context';

/**
 * Carries one action out, logs what it came to, and closes every session whatever it came to. Raises `UnknownAction`, and
 * whatever the action raises.
 */
export async function runAction(context: ActionContext): Promise<Outcome & { readonly action: string }> {
  const { source, target, sourceAsMaster } = context;
  try {
    return await run(databaseActionsTable, context);
  } finally {
    // A session that does not close is no reason to fail what was done: the server ends it.
    await Promise.allSettled([source, target, sourceAsMaster].map((server) => server?.close()));
  }
}

/** Checks what the runtime was invoked with; raises `InvalidRequest`. */
export const readRequest = (event: unknown): ActionRequest =>
  read<ActionRequest>(event, [requestRules.acknowledged, requestRules.sampleOneIn]);
