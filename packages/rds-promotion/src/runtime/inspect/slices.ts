import { type ComparedTable, nextBoundary, type Slice, slicesBetween } from '../../core/compare';
import type { SqlSession } from '../ports';

/** Cuts a slice of the writer's table into slices of so many rows. A table without a key stays whole. */
export async function cut(
  writer: SqlSession,
  table: ComparedTable,
  slice: Slice,
  rows: number,
): Promise<readonly Slice[]> {
  if (table.key.length === 0) return [slice];
  const boundaries: (readonly string[])[] = [];
  let rest = slice;
  for (;;) {
    const { text, values } = nextBoundary(table, rest, rows);
    const [found] = await writer.query<Record<string, string>>(text, values);
    if (found === undefined) return slicesBetween(slice, boundaries);
    const boundary = table.key.map((_, index) => found[`k${index + 1}`] ?? '');
    boundaries.push(boundary);
    rest = { ...rest, after: boundary };
  }
}
