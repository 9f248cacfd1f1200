import type { RelationFacts } from './database-facts';
import type { LiveDatabaseQuestion } from './facts';
import { type LiveCheck, lists, refuses } from './live-check';

/** What is asked of the tables of a source database. Source: PostgreSQL "Logical Replication", Restrictions, Publication. */
export const tableChecks: readonly LiveCheck<LiveDatabaseQuestion>[] = [
  refuses({
    code: 'ReplicaIdentityMissing',
    asks: 'every table has a key by which its rows are found on the other end: without, UPDATE and DELETE fail on the source',
    property: 'tables',
    allowed: 'a primary key, a unique index as identity, or REPLICA IDENTITY FULL with acceptsReplicaIdentityFull',
    remedy: 'add a primary key, or ALTER TABLE … REPLICA IDENTITY USING INDEX …, or … FULL',
    found: (question) =>
      question.config.acceptsReplicaIdentityFull ? [] : tables(question).filter(keyless).map(shown),
  }),
  refuses({
    code: 'ReplicaIdentityNothing',
    asks: 'no table refuses to be replicated',
    property: 'tables',
    allowed: 'any identity but NOTHING',
    remedy: 'ALTER TABLE … REPLICA IDENTITY DEFAULT',
    found: (question) =>
      tables(question)
        .filter(({ identity }) => identity === 'n')
        .map(shown),
  }),
  refuses({
    code: 'ReplicaIdentityFull',
    asks: 'tables that are found by their whole rows are accepted by the user',
    property: 'acceptsReplicaIdentityFull',
    allowed: 'REPLICA IDENTITY FULL with acceptsReplicaIdentityFull alone',
    remedy:
      'add a key, or accept it: each UPDATE and DELETE reads the whole table on the target unless an index serves',
    found: (question) => (question.config.acceptsReplicaIdentityFull ? [] : tables(question).filter(full).map(shown)),
  }),
  refuses({
    code: 'ReplicaIdentityIncomparable',
    asks: 'whole rows can be compared: a type without equality stops the subscription at the first UPDATE or DELETE',
    property: 'tables',
    allowed: 'whole rows without columns of json, xml, point, path, polygon, circle, …',
    remedy: 'add a key, or change the column (json to jsonb)',
    found: (question) =>
      tables(question)
        .filter((table) => (full(table) || keyless(table)) && table.incomparable !== '')
        .map((table) => `${shown(table)} (${table.incomparable})`),
  }),
  refuses({
    code: 'ReplicaIdentityGenerated',
    asks: 'no identity has a generated column: its value does not travel, so no row would be found',
    property: 'tables',
    allowed: 'plain columns',
    remedy: 'choose another key',
    found: ({ database, end }) =>
      end === 'source'
        ? database.indexColumns.map(({ schema, table, column }) => `${schema}.${table} (${column})`)
        : [],
  }),
  lists({
    code: 'WholeRowsIdentify',
    asks: 'tables that are found by their whole rows are known: each UPDATE and DELETE may read the whole table on the target',
    property: 'acceptsReplicaIdentityFull',
    allowed: 'small tables, or tables that are only inserted into',
    remedy: 'add a key where rows are changed often: the subscription falls behind otherwise',
    found: (question) =>
      question.config.acceptsReplicaIdentityFull
        ? tables(question)
            .filter((table) => full(table) || keyless(table))
            .map(shown)
        : [],
  }),
  refuses({
    code: 'UnloggedRelations',
    asks: 'every table and sequence is logged: unlogged ones are empty on the replica and do not replicate',
    property: 'tables',
    allowed: 'none unlogged',
    remedy: 'ALTER … SET LOGGED, or acknowledge that the target begins with it empty',
    found: ({ database, end }) =>
      end === 'source'
        ? [
            ...database.relations.filter(({ unlogged }) => unlogged).map(shown),
            ...database.sequences.filter(({ unlogged }) => unlogged).map(shown),
          ]
        : [],
  }),
  refuses({
    code: 'RowSecurityForced',
    asks: 'row security lets the owner of a table apply changes to it',
    property: 'tables',
    allowed: 'no FORCE ROW LEVEL SECURITY: a subscription stops at a table whose policies hold for its owner',
    remedy: 'ALTER TABLE … NO FORCE ROW LEVEL SECURITY until the source is retired',
    found: (question) => question.database.relations.filter(({ forcesRowSecurity }) => forcesRowSecurity).map(shown),
  }),
  refuses({
    code: 'TablesUnpublished',
    asks: "every table is in this migration's publication, once there is one",
    property: 'publication',
    allowed: 'all tables that move',
    remedy: 'run prepare again: a table made later is on the target only after its rows were copied by hand',
    found: (question) => {
      const { publications } = question.database;
      if (question.end === 'target' || publications.length === 0 || publications.some(({ allTables }) => allTables))
        return [];
      const published = new Set(publications.map(({ schema, table }) => `${schema}.${table}`));
      return tables(question)
        .filter(({ partition, unlogged }) => !partition && !unlogged)
        .map(shown)
        .filter((name) => !published.has(name));
    },
  }),
  lists({
    code: 'GeneratedColumns',
    asks: 'generated columns are known: each end computes them, by functions of its own',
    property: 'tables',
    allowed: 'the same functions at both ends (see SchemaDiffers)',
    remedy: 'nothing while the functions are the same',
    found: (question) =>
      tables(question)
        .filter(({ generated }) => generated !== '')
        .map((table) => `${shown(table)} (${table.generated})`),
  }),
];

const tables = ({ database, end }: LiveDatabaseQuestion) =>
  end === 'source'
    ? database.relations.filter(({ kind, unlogged }) => (kind === 'r' || kind === 'p') && !unlogged)
    : [];

/** The identity names a key that does not exist; with acceptsReplicaIdentityFull `prepare` makes it FULL. */
const keyless = ({ identity, identityIndex }: RelationFacts): boolean =>
  (identity === 'd' || identity === 'i') && !identityIndex;

const full = ({ identity }: RelationFacts): boolean => identity === 'f';

const shown = ({ schema, name }: { readonly schema: string; readonly name: string }): string => `${schema}.${name}`;
