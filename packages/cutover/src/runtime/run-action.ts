import { readRequest as read, runAction as run } from '@regionlift/migration/runtime';
import { endings, modes, type Outcome } from '../core';
import { cutoverActionsTable } from './actions';
import type { ActionContext, ActionRequest } from './context';

/** Carries one action out, and logs what it came to. Raises `UnknownAction`, and whatever the action raises. */
export const runAction = (context: ActionContext): Promise<Outcome & { readonly action: string }> =>
  run(cutoverActionsTable, context);

const isText = (found: unknown): boolean => typeof found === 'string' && found !== '';
const isObject = (found: unknown): boolean => typeof found === 'object' && found !== null && !Array.isArray(found);

/** Checks what the runtime was invoked with; raises `InvalidRequest`. */
export const readRequest = (event: unknown): ActionRequest =>
  read<ActionRequest>(event, [
    { field: 'mode', problem: `mode is none of ${modes.join(', ')}`, holds: (found) => modes.includes(found as never) },
    {
      field: 'ending',
      problem: `ending is none of ${endings.join(', ')}`,
      holds: (found) => endings.includes(found as never),
    },
    ...['execution', 'token', 'about', 'question'].map((field) => ({
      field,
      problem: `${field} is no text`,
      holds: isText,
    })),
    ...['failure', 'looked'].map((field) => ({ field, problem: `${field} is no object`, holds: isObject })),
  ]);
