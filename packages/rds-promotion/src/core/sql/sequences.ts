import { handoverSchema } from './heartbeat';
import { literal, type Qualified, qualified } from './quoting';

/** Every sequence of a database (serial, identity or owned by nothing) that is not PostgreSQL's, an extension's or ours. */
export const listSequences = `
  SELECT n.nspname AS schema, c.relname AS name, s.seqincrement::text AS increment, s.seqmin::text AS min,
    s.seqmax::text AS max, s.seqcycle AS cycle
  FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relpersistence = 'p' AND n.nspname !~ '^pg_'
    AND n.nspname NOT IN ('information_schema', ${literal(handoverSchema)})
    AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1, 2`;

/** A row of {@link listSequences}; numbers of 64 bits as text. */
export interface SequenceDefinition extends Qualified {
  readonly increment: string;
  readonly min: string;
  readonly max: string;
  readonly cycle: boolean;
}

/** The state of sequences, a row `{ at, last, called }` for each, `at` counting from 0; no row for no sequence. */
export const readSequences = (sequences: readonly Qualified[]): string =>
  sequences.length === 0
    ? 'SELECT 0 AS at, NULL AS last, false AS called WHERE false'
    : sequences
        .map(
          (sequence, at) =>
            `SELECT ${at} AS at, last_value::text AS last, is_called AS called FROM ${qualified(sequence)}`,
        )
        .join(' UNION ALL ');

/** A row of {@link readSequences}. */
export interface SequenceReading {
  readonly at: number;
  readonly last: string;
  readonly called: boolean;
}

/** Sets one sequence. */
export const setSequence = (sequence: Qualified, value: bigint, called: boolean): string =>
  `SELECT setval(${literal(qualified(sequence))}::regclass, ${value}, ${called})`;
