import type { MigrationGrant } from '../migration-role/grants';

/** What was read of one database: each field is the rows of the query of the same name in `databaseQueries`. */
export interface LiveDatabase {
  readonly locale: readonly LocaleFacts[];
  readonly relations: readonly RelationFacts[];
  readonly indexColumns: readonly IdentityColumn[];
  readonly extensions: readonly ExtensionFacts[];
  readonly sequences: readonly SequenceFacts[];
  readonly triggers: readonly TriggerFacts[];
  readonly eventTriggers: readonly EventTriggerFacts[];
  readonly publications: readonly PublicationFacts[];
  readonly writers: readonly WriterFacts[];
  readonly besides: readonly BesidesFacts[];
  readonly definitions: readonly Definition[];
  /** Rights that the migration role lacks here. */
  readonly missingGrants: readonly MigrationGrant[];
}

/** The one row about a database's text. */
export interface LocaleFacts {
  readonly encoding: string;
  readonly collate: string;
  readonly ctype: string;
  /** `b`uiltin, lib`c`, `i`cu. */
  readonly provider: string;
  /** Version of the collation library that the indexes were built with; null when the library has none. */
  readonly collationVersion: string | null;
  /** Version that the library has now; indexes on text may be corrupt when it differs. */
  readonly actualCollationVersion: string | null;
}

/** A relation of the user's: table, partitioned table, foreign table, materialized view. Temporary ones are left out. */
export interface RelationFacts {
  readonly schema: string;
  readonly name: string;
  /** As `pg_class.relkind`: r table, p partitioned table, f foreign table, m materialized view. */
  readonly kind: 'r' | 'p' | 'f' | 'm';
  /** Whether it is a partition of another table. */
  readonly partition: boolean;
  readonly unlogged: boolean;
  /** As `pg_class.relreplident`: d default (primary key), n nothing, f full, i index. */
  readonly identity: 'd' | 'n' | 'f' | 'i';
  /** Whether the identity names a key that exists: a primary key for d, a valid index for i. */
  readonly identityIndex: boolean;
  readonly owner: string;
  /** Row security that holds for the owner too (`FORCE ROW LEVEL SECURITY`), as which changes are applied. */
  readonly forcesRowSecurity: boolean;
  /** Rows as the planner estimates them; -1 for a table that was never analysed. */
  readonly estimatedRows: number;
  /** Columns whose type has no equality operator (json, xml, point, …), comma-separated; empty when there are none. */
  readonly incomparable: string;
  /** Generated columns, comma-separated; empty when there are none. */
  readonly generated: string;
  /** Columns of type oid or lo, which may name a large object; comma-separated. */
  readonly objectReferences: string;
}

/** A generated column inside of an index that identifies rows. */
export interface IdentityColumn {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
}

/** An extension that is installed. */
export interface ExtensionFacts {
  readonly name: string;
  readonly version: string;
}

/** A sequence. Numbers as text: they do not fit a double. */
export interface SequenceFacts {
  readonly schema: string;
  readonly name: string;
  /** Null when nothing was drawn, or when the role may not read it. */
  readonly lastValue: string | null;
  readonly increment: string;
  readonly min: string;
  readonly max: string;
  readonly cycle: boolean;
  readonly unlogged: boolean;
  /** Whether the migration role may advance it. */
  readonly settable: boolean;
}

/** A trigger that fires while changes are applied: `ENABLE ALWAYS` (A) or `ENABLE REPLICA` (R). */
export interface TriggerFacts {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly enabled: 'A' | 'R';
}

/** An event trigger that is not disabled. */
export interface EventTriggerFacts {
  readonly name: string;
  readonly event: string;
}

/** One table of one of this migration's publications, or a publication of all tables (schema and table empty). */
export interface PublicationFacts {
  readonly publication: string;
  readonly allTables: boolean;
  readonly schema: string;
  readonly table: string;
}

/** A role that may log in and may write to a table here. */
export interface WriterFacts {
  readonly role: string;
  readonly tables: number;
}

/** The one row of what logical replication does not carry. */
export interface BesidesFacts {
  readonly largeObjects: number;
}

/** A digest of how one object is defined; equal definitions have equal digests at both ends. */
export interface Definition {
  /** `table`, `index`, `constraint`, `view`, `function`, `type`, `sequence`, `trigger`. */
  readonly kind: string;
  /** Schema-qualified, quoted as PostgreSQL quotes. */
  readonly name: string;
  /** Hexadecimal md5 of the definition. */
  readonly digest: string;
}
