import { userSchema } from '../migration-role/user-schema';
import { type Qualified, qualified } from '../sql';

/** A table that is compared. A partitioned table stands for its partitions. */
export interface ComparedTable extends Qualified {
  /** As `pg_class.relkind`. */
  readonly kind: 'r' | 'p';
  /** Columns in the order of their names, without generated ones: each end computes those by itself. */
  readonly columns: readonly string[];
  /** Columns of the primary key, or of the index that is the replica identity, in its order; empty when there is none. */
  readonly key: readonly KeyColumn[];
  /** Rows as the planner estimates them; less than 0 for a table that was never analysed. */
  readonly estimatedRows: number;
}

/** A column of a key with its type, as SQL text. */
export interface KeyColumn {
  readonly name: string;
  readonly type: string;
}

/** Asks a database for the tables that replicate; rows fit {@link ComparedTable}. Unlogged and temporary ones do not. */
export const comparedTablesQuery = `SELECT n.nspname::text AS schema, c.relname::text AS name, c.relkind AS kind,
    CASE c.relkind WHEN 'p' THEN (SELECT coalesce(sum(greatest(l.reltuples, 0)), 0) FROM pg_partition_tree(c.oid) t JOIN pg_class l ON l.oid = t.relid WHERE t.isleaf)
      ELSE c.reltuples END::float8 AS "estimatedRows",
    coalesce((SELECT json_agg(a.attname ORDER BY a.attname) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''), '[]') AS columns,
    coalesce((SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY k.place)
      FROM (SELECT i.indkey FROM pg_index i WHERE i.indrelid = c.oid AND i.indisvalid AND (i.indisprimary OR i.indisreplident) ORDER BY i.indisprimary DESC LIMIT 1) i,
      unnest(i.indkey) WITH ORDINALITY k (attnum, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
      WHERE a.attgenerated = ''), '[]') AS key
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p' AND ${userSchema}
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
  ORDER BY 1, 2`;

/** The table as a `FROM` item under the alias `t`; children by inheritance are compared by themselves. */
export const fromTable = ({ kind, ...name }: ComparedTable): string =>
  `${kind === 'p' ? '' : 'ONLY '}${qualified(name)} AS t`;

/** The table's name for messages: `public.entries`. */
export const shownTable = ({ schema, name }: Qualified): string => `${schema}.${name}`;
