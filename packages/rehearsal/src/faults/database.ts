import type { Fault, Session } from './fault';

/**
 * One transaction of the application is open while the slot is made, which has to wait for it; another one when writes are fenced,
 * which ends it: it was never acknowledged.
 */
export const longTransaction: Fault = {
  name: 'long-transaction',
  title: 'a transaction stays open for 3 s while the source is prepared, another one until the fence ends it',
  expected: 'CUT_OVER',
  at: ['prepare', 'switchover'],
  strike: async ({ session, later }, { step }) => {
    const opened = await session('SOURCE');
    await opened.run('BEGIN');
    await opened.run(`INSERT INTO public.order_events (order_id, what) VALUES ('never acknowledged', 'open')`);
    later(step.endsWith(': prepare') ? 3_000 : 60_000, () => rolledBack(opened));
  },
};

const rolledBack = async (opened: Session): Promise<void> => {
  try {
    await opened.run('ROLLBACK');
  } catch {
    // The fence has ended the session, and its transaction with it.
  }
  await opened.end();
};
