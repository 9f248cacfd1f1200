import type { ActionContext } from '../../../src/runtime/context';

/** The process died. */
export class Crash extends Error {}

/**
 * Counts every call that leaves the runtime, and dies at the one with the given number: before AWS has done it, or after it has and
 * before the answer came back.
 */
export function crashing(
  context: ActionContext,
  at: number,
  when: 'before' | 'after',
): { readonly context: ActionContext; readonly calls: () => number } {
  let calls = 0;
  const mortal =
    <A extends unknown[], T>(work: (...inputs: A) => Promise<T>) =>
    async (...inputs: A): Promise<T> => {
      calls += 1;
      const mine = calls;
      if (mine > at || (mine === at && when === 'before')) throw new Crash();
      const answer = await work(...inputs);
      if (mine === at) throw new Crash();
      return answer;
    };
  const wrap = <T extends object>(port: T): T =>
    Object.fromEntries(Object.entries(port).map(([name, work]) => [name, mortal(work)])) as T;
  const { vaults, databases, restores } = context;
  return {
    calls: () => calls,
    context: {
      ...context,
      vaults: { SOURCE: wrap(vaults.SOURCE), TARGET: wrap(vaults.TARGET) },
      databases: wrap(databases),
      restores: wrap(restores),
    },
  };
}
