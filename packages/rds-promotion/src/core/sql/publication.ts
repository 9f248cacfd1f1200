import { handoverSchema } from './heartbeat';
import { identifier, literal, type Qualified, qualified } from './quoting';

/** A table as {@link listTables} finds it. */
export interface PublishableTable extends Qualified {
  /** Whether it is a partition: its root is published in its place. */
  readonly partition: boolean;
  readonly partitioned: boolean;
  readonly published: boolean;
  /** What UPDATE and DELETE find a row by; NONE would make them fail on the source once the table is published. */
  readonly identity: 'KEY' | 'INDEX' | 'FULL' | 'NONE';
}

/**
 * Every permanent table of a database that is not PostgreSQL's, an extension's or ours. Unlogged tables and foreign tables
 * cannot be published (PostgreSQL `CREATE PUBLICATION`).
 */
export const listTables = (publication: string): string => `
  SELECT n.nspname AS schema, c.relname AS name, c.relispartition AS partition, c.relkind = 'p' AS partitioned,
    EXISTS (SELECT FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid
            WHERE p.pubname = ${literal(publication)} AND r.prrelid = c.oid) AS published,
    CASE c.relreplident WHEN 'f' THEN 'FULL'
      WHEN 'i' THEN CASE WHEN EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisreplident) THEN 'INDEX' ELSE 'NONE' END
      WHEN 'd' THEN CASE WHEN EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary) THEN 'KEY' ELSE 'NONE' END
      ELSE 'NONE' END AS identity
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND n.nspname !~ '^pg_'
    AND n.nspname NOT IN ('information_schema', ${literal(handoverSchema)})
    AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1, 2`;

/** The tables that a publication lists: ordinary ones and roots of partitions. */
export const publishedTables = (tables: readonly PublishableTable[]): readonly PublishableTable[] =>
  tables.filter(({ partition }) => !partition);

/** Whether a publication exists, as one row `{ exists }`. */
export const publicationExists = (publication: string): string =>
  `SELECT EXISTS (SELECT FROM pg_publication WHERE pubname = ${literal(publication)}) AS exists`;

/**
 * Makes the publication, or brings its list of tables up to date. A list and not ALL TABLES, which takes a superuser; changes
 * are published under the root, so that partitions may differ between the ends.
 */
export function publish(publication: string, exists: boolean, tables: readonly Qualified[]): string {
  const list = [{ schema: handoverSchema, name: 'heartbeat' }, ...tables].map(qualified).join(', ');
  return exists
    ? `ALTER PUBLICATION ${identifier(publication)} SET TABLE ${list}`
    : `CREATE PUBLICATION ${identifier(publication)} FOR TABLE ${list} WITH (publish_via_partition_root = true)`;
}

/** Lets rows of a table be found by all their columns. */
export const identifyByWholeRow = (table: Qualified): string =>
  `ALTER TABLE ONLY ${qualified(table)} REPLICA IDENTITY FULL`;
