import type { PgServer } from '@regionlift/pglab';
import type { Workload } from './workload';

/** What a server holds of what clients were told is written. */
export interface Audit {
  /** Acknowledged turns that the server does not show. */
  readonly lost: number;
  /** Rows beyond the first of one turn: a commit whose acknowledgement was lost is tried again. */
  readonly duplicates: number;
  readonly acknowledged: number;
  /** Entries of transactions without the row that was written with them, or the other way round. */
  readonly torn: number;
}

/** Counts, on one server, what became of every turn of a workload that has stopped. */
export async function audit(server: PgServer, database: string, { writers }: Workload): Promise<Audit> {
  const rows = <Row>(text: string) => server.sql<Row>(database, text);
  const entries = await rows<Turn>('SELECT writer, n FROM public.entries');
  const mirrors = await rows<Turn>('SELECT writer, n FROM public.mirrors');
  const counters = await rows<Turn>('SELECT writer, n FROM public.counters');
  const tokens = await rows<Turn>('SELECT writer, n FROM public.tokens');
  const [written, mirrored, left] = [entries, mirrors, tokens].map((turns) => new Set(turns.map(keyOf)));
  let lost = 0;
  let torn = 0;
  for (const { writer, kind, acknowledged } of writers) {
    for (const n of acknowledged) {
      const key = keyOf({ writer, n });
      if (kind === 'update') continue;
      if (kind === 'delete' ? left?.has(key) : !written?.has(key)) lost += 1;
    }
    const counter = counters.find((row) => row.writer === writer)?.n ?? 0;
    if (kind === 'update' && counter < Math.max(0, ...acknowledged)) lost += 1;
    if (kind === 'transaction' || kind === 'long-transaction')
      torn += entries.filter((row) => row.writer === writer && !mirrored?.has(keyOf(row))).length;
  }
  return {
    lost,
    torn: torn + mirrors.filter((row) => !written?.has(keyOf(row))).length,
    duplicates: entries.length - (written?.size ?? 0),
    acknowledged: writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0),
  };
}

interface Turn {
  readonly writer: number;
  readonly n: number;
}

const keyOf = ({ writer, n }: Turn) => `${writer}/${n}`;
