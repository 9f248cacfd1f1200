import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import type { End, Names } from '../../contract/world';
import { ordersSql } from '../../lab/schema';

/** How the application finds its database. */
export interface DatabaseRoute {
  /** The stable name. */
  readonly name: string;
  /** TTL of its record, in milliseconds of real time. */
  readonly ttlMs: number;
  readonly names: Names;
  /** The server behind what the name points at, as this fleet reaches it; undefined: there is none. */
  readonly connect: (host: string) => { readonly end: End; readonly config: PoolConfig } | undefined;
}

/** The database of one instance, by its stable name. */
export interface OrdersDatabase {
  /** Raises what PostgreSQL raises, `ENOTFOUND` where the name leads nowhere. */
  readonly place: (id: string, fleet: End) => Promise<{ readonly end: End }>;
  readonly read: (id: string) => Promise<{ readonly end: End; readonly found: boolean }>;
  readonly close: () => Promise<void>;
}

/**
 * Connections to whatever the stable name points at. An answer of the name service is used for its TTL, and for as long as the
 * rehearsal says that resolvers are stale; then it is asked again, and a new answer ends the use of the old connections.
 * A connection that raised is not used again: whoever was logged in while the database was fenced would stay read-only.
 */
export function ordersDatabase(route: DatabaseRoute): OrdersDatabase {
  let known: Known | undefined;
  const closing = new Set<Promise<unknown>>();
  const leave = ({ pool }: Known): void => {
    const ended: Promise<unknown> = Promise.race([pool.end(), setTimeout(longestEndMs, undefined, { ref: false })])
      .catch(() => undefined)
      .finally(() => closing.delete(ended));
    closing.add(ended);
  };
  const current = (): Known => {
    if (known !== undefined && performance.now() - known.resolvedAt < route.ttlMs + route.names.staleMs) return known;
    const host = route.names.resolve(route.name);
    if (known !== undefined && host === known.host) {
      known.resolvedAt = performance.now();
      return known;
    }
    const found = host === undefined ? undefined : route.connect(host);
    if (host === undefined || found === undefined) throw nowhere(route.name);
    if (known !== undefined) leave(known);
    known = { host, end: found.end, pool: poolOf(found.config), resolvedAt: performance.now() };
    return known;
  };
  const ask = async (text: string, values: readonly string[]) => {
    const { pool, end } = current();
    const client = await pool.connect();
    const rows = await rowsOf(client, text, values);
    return { end, rows };
  };
  return {
    place: async (id, fleet) => {
      const { end } = await ask(ordersSql.place, [id, fleet]);
      return { end };
    },
    read: async (id) => {
      const { end, rows } = await ask(byId, [id]);
      return { end, found: rows > 0 };
    },
    close: async () => {
      if (known !== undefined) leave(known);
      known = undefined;
      await Promise.all(closing);
    },
  };
}

interface Known {
  readonly host: string;
  readonly end: End;
  readonly pool: Pool;
  resolvedAt: number;
}

/** A server that is cut off does not say that it has heard the end of a connection. */
const longestEndMs = 2_000;

const byId = 'SELECT FROM public.orders WHERE id = $1';

/**
 * A few connections for each instance, as an application has. The server gives a statement up before the application does: a write
 * that nobody waits for any more must not come to pass while the client sends it again.
 */
function poolOf(config: PoolConfig): Pool {
  const pool = new Pool({
    max: 4,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 3_000,
    query_timeout: 5_000,
    allowExitOnIdle: true,
    ...config,
  });
  // An idle connection that the server ends is not a failure of anybody: the next request makes a new one.
  pool.on('error', () => undefined);
  // Nor is one that it ends after it was taken from the pool and before it is asked: the query says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function rowsOf(client: PoolClient, text: string, values: readonly string[]): Promise<number> {
  try {
    const { rowCount } = await client.query(text, [...values]);
    client.release();
    return rowCount ?? 0;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

const nowhere = (name: string): Error =>
  Object.assign(new Error(`${name} leads to no database`), { code: 'ENOTFOUND' });
