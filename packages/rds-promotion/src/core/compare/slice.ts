import { identifier } from '../sql';
import { type ComparedTable, fromTable } from './table';

/** A range of a table's key: behind `after` up to and including `upTo`, as text of each key column; open where absent. */
export interface Slice {
  readonly after?: readonly string[];
  readonly upTo?: readonly string[];
}

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly string[];
}

/** Conditions of a slice on the alias `t`, with parameters numbered from `$1`. */
export function within(
  table: ComparedTable,
  { after, upTo }: Slice,
): { readonly conditions: readonly string[]; readonly values: readonly string[] } {
  const key = keyOf(table);
  const bound = (from: number) => row(table.key.map(({ type }, index) => `$${from + index}::${type}`));
  return {
    conditions: [
      ...(after === undefined ? [] : [`${key} > ${bound(1)}`]),
      ...(upTo === undefined ? [] : [`${key} <= ${bound(1 + (after?.length ?? 0))}`]),
    ],
    values: [...(after ?? []), ...(upTo ?? [])],
  };
}

/**
 * The last key of the first `rows` rows of a slice, as a text column `k1`, `k2`, … each; no row when the slice holds fewer. An
 * index scan of the key, whatever the size of the table.
 */
export function nextBoundary(table: ComparedTable, slice: Slice, rows: number): Statement {
  const { conditions, values } = within(table, slice);
  const columns = table.key.map(({ name }) => `t.${identifier(name)}`);
  return {
    text: `SELECT ${columns.map((_, index) => `b.k${index + 1}::text AS k${index + 1}`).join(', ')}
  FROM (SELECT ${columns.map((column, index) => `${column} AS k${index + 1}`).join(', ')} FROM ${fromTable(table)}
    ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`} ORDER BY ${columns.join(', ')} OFFSET ${rows - 1} LIMIT 1) b`,
    values,
  };
}

/** The slices between boundaries: together they are the slice, and no row is in two. */
export const slicesBetween = (slice: Slice, boundaries: readonly (readonly string[])[]): readonly Slice[] =>
  [...boundaries, undefined].map((upTo, index) => {
    const [after, end] = [boundaries[index - 1] ?? slice.after, upTo ?? slice.upTo];
    return { ...(after === undefined ? {} : { after }), ...(end === undefined ? {} : { upTo: end }) };
  });

const keyOf = ({ key }: ComparedTable): string => row(key.map(({ name }) => `t.${identifier(name)}`));

const row = (items: readonly string[]): string => (items.length === 1 ? (items[0] ?? '') : `ROW(${items.join(', ')})`);
