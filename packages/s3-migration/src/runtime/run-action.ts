import { bucketActions, isBucketAction, type Outcome } from '../core';
import { bucketActionsTable } from './actions';
import type { ActionContext, ActionRequest } from './context';
import { RuntimeError } from './runtime-error';

/** Carries one action out, and logs what it came to. Raises `UnknownAction`, and whatever the action raises. */
export async function runAction(context: ActionContext): Promise<Outcome & { readonly action: string }> {
  const { action } = context.request;
  if (!isBucketAction(action))
    throw new RuntimeError('UnknownAction', `action '${action}'; allowed: ${bucketActions.join(', ')}`);
  const startedAt = context.clock.now();
  const took = () => ({ action, ms: context.clock.now() - startedAt });
  try {
    const outcome = await bucketActionsTable[action](context);
    context.log('INFO', 'action', { ...took(), status: outcome.status, findings: outcome.findings });
    return { action, ...outcome };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    context.log('ERROR', 'action-failed', { ...took(), code: name, message });
    throw error;
  }
}

/** Checks what the runtime was invoked with; raises `InvalidRequest`. */
export function readRequest(event: unknown): ActionRequest {
  const request = (typeof event === 'object' && event !== null ? event : {}) as Record<string, unknown>;
  const { action, run, acknowledged, sampleOneIn } = request;
  const problems = [
    ...(typeof action === 'string' ? [] : ['action is no text']),
    ...(run === undefined || (typeof run === 'string' && /^[\w-]{1,80}$/.test(run))
      ? []
      : ['run is no name of at most 80 letters, digits, hyphens and underscores']),
    ...(acknowledged === undefined || (Array.isArray(acknowledged) && acknowledged.every(isAcknowledgement))
      ? []
      : ['acknowledged is no list of { code, reason }']),
    ...(sampleOneIn === undefined || (Number.isInteger(sampleOneIn) && Number(sampleOneIn) >= 1)
      ? []
      : ['sampleOneIn is no whole number from 1']),
  ];
  if (problems.length > 0) throw new RuntimeError('InvalidRequest', problems.join('; '));
  return request as unknown as ActionRequest;
}

const isAcknowledgement = (value: unknown): boolean => {
  const { code, reason } = (value ?? {}) as { readonly code?: unknown; readonly reason?: unknown };
  return typeof code === 'string' && typeof reason === 'string' && reason.trim() !== '';
};
