import { Client } from 'pg';
import type { Lab } from './open-lab';
import { appRole } from './roles';

/** Clients that write through the database's name, and what they know to be written. */
export interface Workload {
  readonly writers: readonly WriterRecord[];
  /** Resolves when every writer has had an acknowledgement since now. */
  readonly progress: () => Promise<void>;
  /** Resolves when the last statements have ended. */
  readonly stop: () => Promise<void>;
}

/** What one writer knows. Turn `n` writes a row with its `n`, so that nothing has to be read to know what is missing. */
export interface WriterRecord {
  readonly writer: number;
  readonly kind: WriterKind;
  /** Turns whose commit was acknowledged. */
  readonly acknowledged: Set<number>;
  /** Turns that were tried at least once. */
  attempted: number;
  /** Statements or connections that failed, by code: `57P01`, `25006`, `28000`, `ECONNRESET`. */
  readonly failures: Map<string, number>;
  /** Longest time between two acknowledgements, in milliseconds. */
  longestGapMs: number;
}

/** Where clients connect. */
interface Address {
  readonly host: string;
  readonly port: number;
}

/** How a writer writes. */
export type WriterKind = 'insert' | 'update' | 'delete' | 'transaction' | 'prepared' | 'long-transaction';

/**
 * Starts writers; each retries a turn until it is acknowledged, with a new connection to where the name points, or to what they
 * connect `through`. A writer that never failed never retried.
 */
export function startWorkload(
  lab: Lab,
  {
    database = lab.config.databases[0] ?? '',
    kinds = allKinds,
    through,
  }: { database?: string; kinds?: readonly WriterKind[]; through?: Address } = {},
): Workload {
  let stopped = false;
  const writers = kinds.map(
    (kind, writer): WriterRecord => ({
      writer,
      kind,
      acknowledged: new Set(),
      attempted: 0,
      failures: new Map(),
      longestGapMs: 0,
    }),
  );
  const ended = writers.map((record) =>
    write(
      () => through ?? lab.server(lab.name.current()),
      database,
      record,
      () => stopped,
    ),
  );
  // Writers of a test that failed would retry for ever, and keep Jest from ending.
  lab.onDispose(async () => {
    stopped = true;
  });
  return {
    writers,
    progress: async () => {
      const before = writers.map(({ acknowledged }) => acknowledged.size);
      while (!stopped && writers.some(({ acknowledged }, at) => acknowledged.size <= (before[at] ?? 0))) await pause(2);
    },
    stop: async () => {
      stopped = true;
      await Promise.all(ended);
    },
  };
}

const allKinds: readonly WriterKind[] = ['insert', 'update', 'delete', 'transaction', 'prepared', 'long-transaction'];

async function write(
  where: () => Address,
  database: string,
  record: WriterRecord,
  stopped: () => boolean,
): Promise<void> {
  let client: Client | undefined;
  let lastAt = performance.now();
  for (let n = 1; !stopped(); ) {
    record.attempted = n;
    try {
      client ??= await connect(where(), database);
      await turns[record.kind](client, record.writer, n);
      record.acknowledged.add(n);
      record.longestGapMs = Math.max(record.longestGapMs, performance.now() - lastAt);
      lastAt = performance.now();
      n += 1;
      // Leaves the two cores of a small machine to the servers as well.
      await pause(1);
    } catch (error) {
      const { code = 'closed' } = error as { readonly code?: string };
      record.failures.set(code, (record.failures.get(code) ?? 0) + 1);
      await client?.end().catch(() => undefined);
      client = undefined;
      await pause(3);
    }
  }
  await client?.end().catch(() => undefined);
}

async function connect({ host, port }: Address, database: string): Promise<Client> {
  const client = new Client({ host, port, user: appRole, password: appRole, database, application_name: 'orders' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const insertEntry = 'INSERT INTO public.entries (writer, n) VALUES ($1, $2)';

const turns: Readonly<Record<WriterKind, (client: Client, writer: number, n: number) => Promise<unknown>>> = {
  insert: (client, writer, n) => client.query(insertEntry, [writer, n]),
  prepared: (client, writer, n) => client.query({ name: 'insert-entry', text: insertEntry, values: [writer, n] }),
  update: (client, writer, n) =>
    client.query(
      'INSERT INTO public.counters (writer, n) VALUES ($1, $2) ON CONFLICT (writer) DO UPDATE SET n = excluded.n',
      [writer, n],
    ),
  delete: async (client, writer, n) => {
    await client.query('INSERT INTO public.tokens (writer, n) VALUES ($1, $2) ON CONFLICT DO NOTHING', [writer, n]);
    await client.query('DELETE FROM public.tokens WHERE writer = $1 AND n = $2', [writer, n]);
  },
  transaction: (client, writer, n) => inTransaction(client, writer, n, 0),
  'long-transaction': (client, writer, n) => inTransaction(client, writer, n, 40),
};

async function inTransaction(client: Client, writer: number, n: number, ms: number) {
  await client.query('BEGIN');
  await client.query(insertEntry, [writer, n]);
  await pause(ms);
  await client.query('INSERT INTO public.mirrors (writer, n) VALUES ($1, $2)', [writer, n]);
  await client.query('COMMIT');
}

const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms));
