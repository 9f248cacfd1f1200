import { identifier } from '../sql';
import { type Slice, type Statement, within } from './slice';
import { type ComparedTable, fromTable } from './table';

/** What rows come to: their number, and two sums of 64-bit hashes of their text. Order does not matter, repetition does. */
export interface Digest {
  readonly rows: string;
  readonly first: string;
  readonly second: string;
}

/** Whether two digests are of the same rows, but for a coincidence of 1 in 2^128 among rows that nobody chose to collide. */
export const sameDigest = (one: Digest, other: Digest): boolean =>
  one.rows === other.rows && one.first === other.first && one.second === other.second;

/**
 * The digest of a slice. `hashtextextended` gives the same for the same bytes in every major and on every little-endian machine
 * (hash partitions rest on it: PostgreSQL "CREATE TABLE", PARTITION BY HASH). With `sampleOneIn` all rows are counted and the
 * rows of one key in so many are hashed; a table without a key is sampled by its whole rows.
 */
export function digestOf(table: ComparedTable, slice: Slice, sampleOneIn = 1): Statement {
  const { conditions, values } = within(table, slice);
  const text = rowText(table.columns);
  const chosenBy = table.key.length > 0 ? rowText(table.key.map(({ name }) => name)) : text;
  const sampled =
    sampleOneIn === 1
      ? text
      : `CASE WHEN hashtextextended(${chosenBy} COLLATE "C", 2) % ${sampleOneIn} = 0 THEN ${text} END`;
  return {
    // OFFSET 0 keeps the planner from writing a row's text once for each hash.
    text: `SELECT count(*)::text AS rows, coalesce(sum(hashtextextended(x.r COLLATE "C", 0)), 0)::text AS first,
    coalesce(sum(hashtextextended(x.r COLLATE "C", 1)), 0)::text AS second
  FROM (SELECT ${sampled} AS r FROM ${fromTable(table)} ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`} OFFSET 0) x`,
    values,
  };
}

/**
 * Settings by which equal values become equal text at both ends (PostgreSQL "Client Connection Defaults"). `row_security = off`
 * makes a policy that would hide rows an error.
 */
export const comparisonSettings: readonly string[] = [
  'SET extra_float_digits = 1',
  "SET datestyle = 'ISO, YMD'",
  "SET timezone = 'UTC'",
  "SET intervalstyle = 'postgres'",
  "SET bytea_output = 'hex'",
  "SET xmlbinary = 'base64'",
  "SET lc_monetary = 'C'",
  "SET search_path = ''",
  'SET row_security = off',
];

/** NULL and the empty string differ in the text of a row: `(,"")`. */
const rowText = (columns: readonly string[]): string =>
  `ROW(${columns.map((name) => `t.${identifier(name)}`).join(', ')})::text`;
