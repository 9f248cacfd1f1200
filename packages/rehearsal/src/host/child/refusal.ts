import type { RefusalOnWire } from '../messages';

/**
 * The error that the SDK would raise: of the class that it has for this code, or of its service's base class. `$metadata` bears the
 * HTTP status, `$response` the headers.
 */
export function refusalOf(refusal: RefusalOnWire, exported: Readonly<Record<string, unknown>>): Error {
  const { name, message, status, headers } = refusal;
  const $metadata = { httpStatusCode: status, requestId: 'rehearsal' };
  const $fault = status >= 500 ? 'server' : 'client';
  const own = exported[name];
  const base = Object.entries(exported).find(([key, value]) => /ServiceException$/.test(key) && isClass(value))?.[1];
  const Exception = isClass(own) && own.prototype instanceof Error ? own : base;
  const error = isClass(Exception)
    ? new Exception({ name, message, $fault, $metadata })
    : Object.assign(new Error(message), { $fault, $metadata });
  return Object.assign(error, { name, $fault, $metadata, $response: { statusCode: status, headers } });
}

type ErrorClass = new (options: object) => Error;

const isClass = (value: unknown): value is ErrorClass => typeof value === 'function';
