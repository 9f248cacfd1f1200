/**
 * What the source remembers of a physical handover, in one row. The row reaches the target as every write does: a target that
 * shows the marker has replayed everything before it, which no lag in seconds could prove (RDS-8).
 */
export interface HandoverRecord {
  /** Says which fence it was; a new one is written whenever the source is opened. */
  readonly marker: string;
  readonly state: HandoverState;
  /** Milliseconds since 1970. */
  readonly fencedAtMs: number;
}

/**
 * OPEN: writes may come. FENCED: none since the marker. PROMOTING: the target has shown the marker and RDS was, or is about to
 * be, asked to promote it.
 */
export type HandoverState = 'OPEN' | 'FENCED' | 'PROMOTING';

/** SQL of the record. It lives in the first database of the part: WAL is the instance's. */
export const handoverRecordSql = {
  /** Whether the schema is there already: `CREATE SCHEMA IF NOT EXISTS` asks for the right to create one even then. */
  schemaExists: "SELECT pg_catalog.to_regnamespace('regionlift') IS NOT NULL AS present",
  createSchema: 'CREATE SCHEMA regionlift',
  createTable:
    'CREATE TABLE IF NOT EXISTS regionlift.physical_handover (one boolean PRIMARY KEY DEFAULT true CHECK (one), marker text NOT NULL, state text NOT NULL, fenced_at_ms bigint NOT NULL)',
  tableExists: "SELECT pg_catalog.to_regclass('regionlift.physical_handover') IS NOT NULL AS present",
  read: 'SELECT marker, state, fenced_at_ms AS "fencedAtMs" FROM regionlift.physical_handover',
  /** $1 marker, $2 state, $3 milliseconds since 1970. */
  write:
    'INSERT INTO regionlift.physical_handover (marker, state, fenced_at_ms) VALUES ($1, $2, $3) ON CONFLICT (one) DO UPDATE SET marker = excluded.marker, state = excluded.state, fenced_at_ms = excluded.fenced_at_ms',
  drop: 'DROP TABLE IF EXISTS regionlift.physical_handover',
} as const;

/** A row of {@link handoverRecordSql}`.read`; undefined for no row or one that says something else. `bigint` arrives as text. */
export function readHandoverRecord(row: Readonly<Record<string, unknown>> | undefined): HandoverRecord | undefined {
  const { marker, state, fencedAtMs } = row ?? {};
  return typeof marker === 'string' && (state === 'OPEN' || state === 'FENCED' || state === 'PROMOTING')
    ? { marker, state, fencedAtMs: Number(fencedAtMs) }
    : undefined;
}
