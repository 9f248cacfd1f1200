import type { Client } from 'pg';
import type { SqlSession } from '../ports';

/**
 * A session over an open connection of `pg`. Errors are pg's own and keep the SQLSTATE as `code`. Calls made at the same time
 * take turns: a connection carries one at a time.
 */
export function sqlSession(client: Client): SqlSession {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const query: SqlSession['query'] = (text, values) =>
    inTurn(
      // Without parameters the simple protocol: one round trip, and the only one that a replication session speaks.
      async () => (values === undefined ? await client.query(text) : await client.query(text, [...values])).rows,
    );
  const batch: SqlSession['batch'] = (texts) =>
    inTurn(async () => {
      if (texts.length === 0) return [];
      const answer: unknown = await client.query(texts.join(';\n')).catch(async (error: unknown) => {
        // A statement that fails between BEGIN and COMMIT leaves the shared session in a transaction that refuses everything.
        if (texts.includes('BEGIN')) await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      });
      return (Array.isArray(answer) ? answer : [answer]).map(({ rows }) => rows);
    });
  return { query, batch, rows: (text, values) => throughCursor(query, text, values) };
}

/**
 * Reads by a cursor of the server, so that no more than one block is in memory. A cursor lives in a transaction: the
 * session's own where one is open, one of its own otherwise.
 */
async function* throughCursor(query: SqlSession['query'], text: string, values: readonly unknown[] | undefined) {
  cursors += 1;
  const cursor = `regionlift_cursor_${cursors}`;
  const declare = () => query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`, values);
  const own = await declare().then(
    () => false,
    async (error: { readonly code?: string }) => {
      if (error.code !== noActiveTransaction) throw error;
      await query('BEGIN');
      await declare();
      return true;
    },
  );
  try {
    for (;;) {
      const block = await query(`FETCH ${blockOfRows} FROM ${cursor}`);
      yield* block;
      if (block.length < blockOfRows) return;
    }
  } finally {
    // A failed statement has ended both; what it raised is on its way already.
    await query(own ? 'ROLLBACK' : `CLOSE ${cursor}`).catch(() => undefined);
  }
}

/** SQLSTATE of a cursor outside of a transaction (PostgreSQL "Error Codes"). */
const noActiveTransaction = '25P01';
const blockOfRows = 1000;
let cursors = 0;
