import { RuntimeError } from '@regionlift/migration/runtime';
import type { ActionRequest } from '../context';

/** The fields that an action cannot do without; raises `InvalidRequest` with those that are missing. */
export function told<Field extends keyof ActionRequest>(
  request: ActionRequest,
  ...fields: readonly Field[]
): { readonly [F in Field]: NonNullable<ActionRequest[F]> } {
  const missing = fields.filter((field) => request[field] === undefined);
  if (missing.length > 0) throw new RuntimeError('InvalidRequest', `${request.action} needs ${missing.join(', ')}`);
  return request as { readonly [F in Field]: NonNullable<ActionRequest[F]> };
}
