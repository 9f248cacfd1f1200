import type { ActionContext } from '../../src/runtime/context';
import type { PoolersPort, ServerPort, SqlSession } from '../../src/runtime/ports';

/** The runtime died. */
export class Crash extends Error {}

/**
 * A runtime that dies after its `at`-th call to a database, to the name service or to a pooler, or after the first call whose
 * inputs `at` knows: that call has had its effect, its answer never arrives, and no call after it is made.
 */
export function dying(
  context: ActionContext,
  at: number | ((inputs: readonly unknown[]) => boolean),
): { readonly context: ActionContext; readonly calls: () => number } {
  let calls = 0;
  let dead = at === 0;
  const mortal =
    <A extends unknown[], T>(work: (...inputs: A) => Promise<T>) =>
    async (...inputs: A): Promise<T> => {
      calls += 1;
      if (dead) throw new Crash();
      const last = typeof at === 'number' ? calls === at : at(inputs);
      dead = last;
      const answer = await work(...inputs);
      if (last) throw new Crash();
      return answer;
    };
  const session = (real: SqlSession): SqlSession => ({
    ...real,
    query: mortal(real.query) as SqlSession['query'],
    batch: mortal(real.batch),
  });
  const server = (real: ServerPort): ServerPort => ({
    ...real,
    session: async (database) => session(await real.session(database)),
    replicationSession: async (database) => session(await real.replicationSession(database)),
  });
  const pooler = (real: PoolersPort): PoolersPort => ({
    inspect: mortal(real.inspect),
    pause: mortal(real.pause),
    resume: mortal(real.resume),
  });
  const { source, target, names, poolers } = context;
  return {
    calls: () => calls,
    context: {
      ...context,
      source: server(source),
      target: server(target),
      names: { pointsAt: mortal(names.pointsAt), pointTo: mortal(names.pointTo) },
      ...(poolers && { poolers: pooler(poolers) }),
    },
  };
}
