import type { ActionContext } from '../../src/runtime/context';
import type { Lab } from './open-lab';

/** A context whose source is disturbed right after it was closed. */
export function onFence(lab: Lab, disturb: () => void | Promise<void>): Partial<ActionContext> {
  const { source } = lab.context('switchover');
  return {
    source: {
      ...source,
      session: async (database) => {
        const session = await source.session(database);
        return {
          ...session,
          batch: async (texts) => {
            const answer = await session.batch(texts);
            if (texts.some((text) => text.endsWith('SET default_transaction_read_only = on'))) await disturb();
            return answer;
          },
        };
      },
    },
  };
}
