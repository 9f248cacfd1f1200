import type { Finding } from '../../core';
import {
  type ComparedTable,
  comparedTablesQuery,
  comparisonSettings,
  judgeTables,
  pairTables,
  shownTable,
  type TableResult,
} from '../../core/compare';
import type { Caught } from './caught-up';
import { type Comparison, compareBatch, freshUnit, type Unit } from './compare-batch';
import { cut } from './slices';

/** What came of a database. */
export interface DatabaseComparison {
  readonly findings: readonly Finding[];
  readonly results: readonly TableResult[];
  /** PASSED: all of it was compared; OUT_OF_TIME: the invocation ended before. */
  readonly ended: Caught | 'OUT_OF_TIME';
}

/** Rows of a slice: few enough for a statement timeout, many enough for few round trips. */
export const rowsOfASlice = 200_000;

/**
 * Compares every table of a database. Memory holds one table's boundaries and a batch of slices, whatever the size of the
 * database. Not resumable: what is not done when the invocation ends is said to be open.
 */
export async function compareDatabase(
  comparison: Comparison,
  subject: string,
  { reserveMs, sliceRows = rowsOfASlice }: { readonly reserveMs: number; readonly sliceRows?: number },
): Promise<DatabaseComparison> {
  const { writer, reader, clock } = comparison;
  for (const session of [writer, reader]) await session.batch(comparisonSettings);
  const [ours, theirs] = await Promise.all([
    writer.query<ComparedTable>(comparedTablesQuery),
    reader.query<ComparedTable>(comparedTablesQuery),
  ]);
  const { tables, findings } = pairTables(subject, ours, theirs);
  const results = new Map<string, TableResult>();
  let batch: readonly Unit[] = [];
  let ended: DatabaseComparison['ended'] = 'PASSED';
  const flush = async () => {
    const { units, caught } = await compareBatch(comparison, batch);
    for (const unit of units) count(results, unit);
    batch = [];
    ended = caught;
  };
  const answer = (): DatabaseComparison => {
    const found = [...results.values()];
    return { findings: [...findings, ...judgeTables(subject, found)], results: found, ended };
  };
  for (const table of tables) {
    const large = table.estimatedRows > sliceRows;
    for (const slice of large ? await cut(writer, table, {}, sliceRows) : [{}]) {
      batch = [...batch, freshUnit(table, slice)];
      if (large || batch.length >= slicesOfABatch) await flush();
      if (ended === 'PASSED' && clock.remaining() < reserveMs) ended = 'OUT_OF_TIME';
      if (ended !== 'PASSED') return answer();
    }
  }
  await flush();
  return answer();
}

/** Small tables that share one mark and one wait. */
const slicesOfABatch = 64;

function count(results: Map<string, TableResult>, { table, rows, progress }: Unit): void {
  const name = shownTable(table);
  const so = results.get(name) ?? { table: name, rows: 0, slices: 0, different: 0, undecided: 0 };
  results.set(name, {
    table: name,
    rows: so.rows + rows,
    slices: so.slices + 1,
    different: so.different + (progress.state === 'DIFFERS' ? 1 : 0),
    undecided: so.undecided + (progress.state === 'OPEN' ? 1 : 0),
  });
}
