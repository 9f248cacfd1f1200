import { userSchema } from '../migration-role/user-schema';
import type { LiveDatabase } from './database-facts';
import { definitionsQuery } from './definitions-query';

/** The fields that are read by a statement of their own; `missingGrants` comes of `missingGrantsQuery`. */
export type DatabaseQuery = Exclude<keyof LiveDatabase, 'missingGrants'>;

/**
 * What is asked of a database, one statement for each field of {@link LiveDatabase}; columns carry the names of its rows.
 * Anybody who may connect may ask it. Members of extensions, temporary relations and the schema `regionlift` are left out.
 * Source: PostgreSQL documentation, "System Catalogs".
 */
export const databaseQueries: Readonly<Record<DatabaseQuery, string>> = {
  locale: `SELECT pg_encoding_to_char(d.encoding) AS encoding, d.datcollate AS collate, d.datctype AS ctype, d.datlocprovider AS provider,
    d.datcollversion AS "collationVersion", pg_database_collation_actual_version(d.oid) AS "actualCollationVersion"
    FROM pg_database d WHERE d.datname = current_database()`,
  relations: `SELECT n.nspname::text AS schema, c.relname::text AS name, c.relkind AS kind, c.relispartition AS partition,
    c.relpersistence = 'u' AS unlogged, c.relreplident AS identity, pg_get_userbyid(c.relowner)::text AS owner,
    EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisvalid AND CASE c.relreplident WHEN 'i' THEN i.indisreplident ELSE i.indisprimary END) AS "identityIndex",
    c.relrowsecurity AND c.relforcerowsecurity AS "forcesRowSecurity", c.reltuples::float8 AS "estimatedRows",
    ${columnsOf(`CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END = ANY ('{json,xml,point,path,polygon,circle,jsonpath,refcursor,txid_snapshot}'::regtype[])`)} AS incomparable,
    ${columnsOf(`a.attgenerated <> ''`)} AS generated,
    ${columnsOf(`t.oid = 'oid'::regtype OR t.typname = 'lo'`)} AS "objectReferences"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f', 'm') AND ${userSchema} AND c.relpersistence <> 't' AND ${noMember('pg_class', 'c.oid')}
    ORDER BY 1, 2`,
  indexColumns: `SELECT n.nspname::text AS schema, c.relname::text AS table, a.attname::text AS column
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey) AND a.attgenerated <> ''
    WHERE ${userSchema} AND CASE c.relreplident WHEN 'i' THEN i.indisreplident WHEN 'd' THEN i.indisprimary ELSE false END ORDER BY 1, 2, 3`,
  extensions: `SELECT extname::text AS name, extversion AS version FROM pg_extension ORDER BY 1`,
  sequences: `SELECT n.nspname::text AS schema, c.relname::text AS name, s.seqincrement::text AS increment, s.seqmin::text AS min, s.seqmax::text AS max,
    s.seqcycle AS cycle, c.relpersistence = 'u' AS unlogged, has_sequence_privilege(c.oid, 'UPDATE') AS settable,
    (SELECT v.last_value::text FROM pg_sequences v WHERE v.schemaname = n.nspname AND v.sequencename = c.relname) AS "lastValue"
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${userSchema} AND c.relpersistence <> 't' AND ${noMember('pg_class', 'c.oid')} ORDER BY 1, 2`,
  triggers: `SELECT n.nspname::text AS schema, c.relname::text AS table, t.tgname::text AS name, t.tgenabled AS enabled
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND t.tgenabled IN ('A', 'R') AND ${userSchema} ORDER BY 1, 2, 3`,
  eventTriggers: `SELECT evtname::text AS name, evtevent::text AS event FROM pg_event_trigger e
    WHERE evtenabled <> 'D' AND ${noMember('pg_event_trigger', 'e.oid')} AND pg_get_userbyid(e.evtowner) NOT LIKE 'rds%' ORDER BY 1`,
  publications: `SELECT p.pubname::text AS publication, p.puballtables AS "allTables", coalesce(n.nspname, '')::text AS schema, coalesce(c.relname, '')::text AS table
    FROM pg_publication p LEFT JOIN pg_publication_rel r ON r.prpubid = p.oid LEFT JOIN pg_class c ON c.oid = r.prrelid LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE p.pubname LIKE 'regionlift\\_%' ORDER BY 1, 3, 4`,
  writers: `SELECT r.rolname::text AS role, count(*)::int AS tables FROM pg_roles r, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE r.rolcanlogin AND NOT r.rolsuper AND c.relkind IN ('r', 'p') AND ${userSchema} AND c.relpersistence <> 't'
    AND has_database_privilege(r.oid, current_database(), 'CONNECT') AND has_table_privilege(r.oid, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') GROUP BY 1 ORDER BY 1`,
  besides: `SELECT count(*)::int AS "largeObjects" FROM pg_largeobject_metadata`,
  definitions: definitionsQuery,
};

function columnsOf(condition: string): string {
  return `coalesce((SELECT string_agg(a.attname, ', ' ORDER BY a.attnum) FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND (${condition})), '')`;
}

function noMember(catalog: string, oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend m WHERE m.classid = '${catalog}'::regclass AND m.objid = ${oid} AND m.deptype = 'e')`;
}
