import { extensionTraits } from './extensions';
import type { LiveDatabaseQuestion } from './facts';
import { type LiveCheck, lists, refuses } from './live-check';

/** What a source database has that logical replication does not carry, or that acts by itself. */
export const besidesChecks: readonly LiveCheck<LiveDatabaseQuestion>[] = [
  refuses({
    code: 'LargeObjectsPresent',
    asks: 'there are no large objects: what is written to them after the promotion stays behind',
    property: 'largeObjects',
    allowed: 'none',
    remedy: 'move them into bytea columns, or acknowledge that nobody writes them until the source is retired',
    found: (question) =>
      source(question, ({ besides, relations }) => {
        const count = besides[0]?.largeObjects ?? 0;
        const named = relations
          .filter(({ objectReferences }) => objectReferences !== '')
          .map(({ schema, name, objectReferences }) => `${schema}.${name} (${objectReferences})`);
        return count === 0 ? [] : [`${count} large objects`, ...named.map((name) => `perhaps named by ${name}`)];
      }),
  }),
  lists({
    code: 'ForeignTables',
    asks: 'foreign tables are known: their rows live elsewhere',
    property: 'tables',
    allowed: 'servers that the target reaches',
    remedy: 'check user mappings and network on the target',
    found: (question) => source(question, ({ relations }) => relations.filter(({ kind }) => kind === 'f').map(shown)),
  }),
  lists({
    code: 'MaterializedViews',
    asks: 'materialized views are known: a refresh does not replicate',
    property: 'tables',
    allowed: 'views that somebody refreshes on the target',
    remedy: 'REFRESH MATERIALIZED VIEW on the target after the flip, and schedule it there',
    found: (question) => source(question, ({ relations }) => relations.filter(({ kind }) => kind === 'm').map(shown)),
  }),
  lists({
    code: 'SequencesListed',
    asks: 'sequences are known: they do not replicate, the switchover advances them',
    property: 'sequences',
    allowed: 'sequences that the switchover can advance by its margin',
    remedy: 'nothing: see SequenceExhausted for those near their end',
    found: (question) =>
      source(question, ({ sequences }) =>
        sequences.map(
          ({ schema, name, lastValue, increment }) =>
            `${schema}.${name} at ${lastValue ?? 'its start'} by ${increment}`,
        ),
      ),
  }),
  refuses({
    code: 'SequenceExhausted',
    asks: 'every sequence that does not cycle has room for the margin',
    property: 'sequenceMargin',
    allowed: 'the margin in increments before its bound',
    remedy: 'widen the sequence (ALTER SEQUENCE … AS bigint), or lower sequenceMargin',
    found: (question) =>
      source(question, ({ sequences }) =>
        sequences
          .filter(({ cycle, lastValue }) => !cycle && lastValue !== null)
          .filter(({ lastValue, increment, min, max }) => {
            const [by, at] = [BigInt(increment), BigInt(lastValue ?? 0)];
            const room = by > 0n ? BigInt(max) - at : at - BigInt(min);
            return room < (by > 0n ? by : -by) * BigInt(question.config.sequenceMargin);
          })
          .map(
            ({ schema, name, lastValue, max, min, increment }) =>
              `${schema}.${name} at ${lastValue} of ${increment.startsWith('-') ? min : max}`,
          ),
      ),
  }),
  refuses({
    code: 'SequenceNotSettable',
    asks: 'the migration role may advance every sequence',
    property: 'migrationRole',
    allowed: 'UPDATE on every sequence',
    remedy: 'run create-migration-role again',
    found: (question) => source(question, ({ sequences }) => sequences.filter(({ settable }) => !settable).map(shown)),
  }),
  refuses({
    code: 'TriggersFireOnApply',
    asks: 'no trigger fires while changes are applied: what it writes on the source travels too, and would be there twice',
    property: 'triggers',
    allowed: 'no trigger ENABLE ALWAYS or ENABLE REPLICA',
    remedy: 'ALTER TABLE … ENABLE TRIGGER … (without ALWAYS), or acknowledge that it is harmless',
    found: ({ database }) =>
      database.triggers.map(
        ({ schema, table, name, enabled }) =>
          `'${name}' of ${schema}.${table} ENABLE ${enabled === 'A' ? 'ALWAYS' : 'REPLICA'}`,
      ),
  }),
  lists({
    code: 'EventTriggers',
    asks: 'event triggers are known: they fire on the DDL of this migration',
    property: 'triggers',
    allowed: 'event triggers that let publications and subscriptions be made',
    remedy: 'look at them, or disable them for the migration',
    found: ({ database }) => database.eventTriggers.map(({ name, event }) => `'${name}' on ${event}`),
  }),
  refuses({
    code: 'ExtensionWrites',
    asks: 'no extension writes by itself',
    property: 'extensions',
    allowed: 'none of those known to write',
    remedy: 'stop it as told, then acknowledge that it is stopped',
    found: (question) => source(question, ({ extensions }) => traits(extensions, 'WRITES')),
  }),
  lists({
    code: 'ExtensionKeepsState',
    asks: 'extensions with state of their own are known',
    property: 'extensions',
    allowed: 'state that somebody carries across',
    remedy: 'do for each what is told',
    found: (question) => source(question, ({ extensions }) => traits(extensions, 'KEEPS')),
  }),
  refuses({
    code: 'CollationVersionDiffers',
    asks: 'indexes on text were built with the collation library that is in use',
    property: 'collation',
    allowed: 'the version that the library has now',
    remedy: 'REINDEX DATABASE, then ALTER DATABASE … REFRESH COLLATION VERSION',
    found: ({ database: { locale } }) =>
      locale
        .filter(
          ({ collationVersion: built, actualCollationVersion: actual }) =>
            built !== null && actual !== null && built !== actual,
        )
        .map(
          ({ collationVersion: built, actualCollationVersion: actual }) => `'${built}' with the library at '${actual}'`,
        ),
  }),
];

const source = (
  { end, database }: LiveDatabaseQuestion,
  found: (database: LiveDatabaseQuestion['database']) => readonly string[],
) => (end === 'source' ? found(database) : []);

const traits = (
  extensions: LiveDatabaseQuestion['database']['extensions'],
  trait: 'WRITES' | 'KEEPS',
): readonly string[] =>
  extensions.flatMap(({ name }) => {
    const known = extensionTraits[name];
    return known?.trait === trait ? [`${name} (${known.what}: ${known.remedy})`] : [];
  });

const shown = ({ schema, name }: { readonly schema: string; readonly name: string }): string => `${schema}.${name}`;
