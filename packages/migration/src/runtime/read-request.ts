import { RuntimeError } from './runtime-error';

/** One field of a request besides `action`; every field is optional. */
export interface RequestRule {
  readonly field: string;
  /** What is said of a value that does not hold: `run is no name of …`. */
  readonly problem: string;
  readonly holds: (found: unknown) => boolean;
}

/** Checks what a runtime was invoked with; raises `InvalidRequest` with every field that is wrong. */
export function readRequest<Request extends { readonly action: string }>(
  event: unknown,
  rules: readonly RequestRule[],
): Request {
  const request = (typeof event === 'object' && event !== null ? event : {}) as Record<string, unknown>;
  const problems = [
    ...(typeof request.action === 'string' ? [] : ['action is no text']),
    ...rules.flatMap(({ field, problem, holds }) =>
      request[field] === undefined || holds(request[field]) ? [] : [problem],
    ),
  ];
  if (problems.length > 0) throw new RuntimeError('InvalidRequest', problems.join('; '));
  return request as unknown as Request;
}

/** Fields that the requests of several parts have. */
export const requestRules = {
  acknowledged: {
    field: 'acknowledged',
    problem: 'acknowledged is no list of { code, reason }',
    holds: (found: unknown) => Array.isArray(found) && found.every(isAcknowledgement),
  },
  sampleOneIn: {
    field: 'sampleOneIn',
    problem: 'sampleOneIn is no whole number from 1',
    holds: (found: unknown) => Number.isInteger(found) && Number(found) >= 1,
  },
} as const satisfies Record<string, RequestRule>;

const isAcknowledgement = (value: unknown): boolean => {
  const { code, reason } = (value ?? {}) as { readonly code?: unknown; readonly reason?: unknown };
  return typeof code === 'string' && typeof reason === 'string' && reason.trim() !== '';
};
