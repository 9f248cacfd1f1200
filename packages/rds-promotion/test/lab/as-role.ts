import type { PgServer } from '@regionlift/pglab';
import { Client } from 'pg';

/** Runs single statements as a role whose password is its name. */
export const asRole = (server: PgServer, user: string) => async (database: string, text: string) => {
  const client = new Client({ host: server.host, port: server.port, user, password: user, database });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};
