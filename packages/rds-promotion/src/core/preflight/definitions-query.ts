import { userSchema } from '../migration-role/user-schema';

/**
 * One digest for each object that `CREATE`, `ALTER` and `GRANT` can change: logical replication carries none of it. Digests
 * are of PostgreSQL's own text for the definition, so both ends need the same major version to be comparable.
 */
export const definitionsQuery = `SELECT kind, name, md5(text) AS digest FROM (
  SELECT 'table' AS kind, format('%I.%I', n.nspname, c.relname) AS name, concat_ws('|', c.relkind, c.relpersistence, c.relreplident, c.relrowsecurity,
    c.relforcerowsecurity, pg_get_expr(c.relpartbound, c.oid), pg_get_partkeydef(c.oid),
    (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attcollation::regcollation,
      pg_get_expr(d.adbin, d.adrelid)), ',' ORDER BY a.attname)
      FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)) AS text
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND ${userSchema}
  UNION ALL
  SELECT 'privileges', format('%I.%I', n.nspname, c.relname), concat_ws('|', pg_get_userbyid(c.relowner), (SELECT string_agg(i::text, ',' ORDER BY i::text) FROM unnest(c.relacl) i))
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'f', 'S', 'v', 'm') AND c.relpersistence <> 't' AND ${userSchema}
  UNION ALL
  SELECT 'index', format('%I.%I', n.nspname, c.relname), concat_ws('|', pg_get_indexdef(c.oid), i.indisvalid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relpersistence <> 't' AND ${userSchema}
  UNION ALL
  SELECT 'constraint', format('%I.%I of %s', n.nspname, k.conname, k.conrelid::regclass), concat_ws('|', pg_get_constraintdef(k.oid), k.convalidated)
    FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE ${userSchema}
  UNION ALL
  SELECT 'view', format('%I.%I', n.nspname, c.relname), pg_get_viewdef(c.oid)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND ${userSchema}
  UNION ALL
  SELECT 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prokind <> 'a' AND ${userSchema}
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
  UNION ALL
  SELECT 'type', format('%I.%I', n.nspname, t.typname), (SELECT string_agg(l.enumlabel, ',' ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = t.oid)
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'e' AND ${userSchema}
  UNION ALL
  SELECT 'sequence', format('%I.%I', n.nspname, c.relname), concat_ws('|', s.seqtypid::regtype, s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcycle, s.seqcache)
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relpersistence <> 't' AND ${userSchema}
  UNION ALL
  SELECT 'trigger', format('%I of %s', t.tgname, t.tgrelid::regclass), concat_ws('|', pg_get_triggerdef(t.oid), t.tgenabled)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND ${userSchema}
) AS every ORDER BY 1, 2`;
