import type { ActionContext } from '../../../src/runtime';

/** The process died. */
export class Crash extends Error {}

/**
 * Counts every call that leaves the runtime, and dies at the one with the given number: before AWS has done it, or after it
 * has and before the answer came back.
 */
export function crashing(
  context: ActionContext,
  at: number,
  when: 'before' | 'after',
): { readonly context: ActionContext; readonly calls: () => number } {
  let calls = 0;
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const original = Reflect.get(target, name) as unknown;
        if (typeof original !== 'function' || name === 'versions') return original;
        return async (...inputs: unknown[]) => {
          calls += 1;
          if (calls === at && when === 'before') throw new Crash();
          const answer: unknown = await original(...inputs);
          if (calls === at && when === 'after') throw new Crash();
          return answer;
        };
      },
    });
  const { source, target, control, metrics, ledger, parameters } = context;
  return {
    calls: () => calls,
    context: {
      ...context,
      source: wrap(source),
      target: wrap(target),
      control: wrap(control),
      metrics: wrap(metrics),
      ledger: wrap(ledger),
      parameters: wrap(parameters),
    },
  };
}
