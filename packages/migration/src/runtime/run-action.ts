import type { Outcome } from '../core';
import type { ClockPort } from './clock';
import type { Log } from './json-log';
import { RuntimeError } from './runtime-error';

/** What every action works with, whatever the part. */
export interface RunContext {
  readonly clock: ClockPort;
  readonly log: Log;
  readonly request: { readonly action: string };
}

/** What carries each action of a part out, by its name. */
export type ActionsTable<Context> = Readonly<Record<string, (context: Context) => Promise<Outcome>>>;

/** Carries one action out, and logs what it came to. Raises `UnknownAction`, and whatever the action raises. */
export async function runAction<Context extends RunContext>(
  table: ActionsTable<Context>,
  context: Context,
): Promise<Outcome & { readonly action: string }> {
  const { action } = context.request;
  const carryOut = Object.hasOwn(table, action) ? table[action] : undefined;
  if (carryOut === undefined)
    throw new RuntimeError('UnknownAction', `action '${action}'; allowed: ${Object.keys(table).join(', ')}`);
  const startedAt = context.clock.now();
  const took = () => ({ action, ms: context.clock.now() - startedAt });
  try {
    const outcome = await carryOut(context);
    context.log('INFO', 'action', { ...took(), status: outcome.status, findings: outcome.findings });
    return { action, ...outcome };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    context.log('ERROR', 'action-failed', { ...took(), code: name, message });
    throw error;
  }
}
