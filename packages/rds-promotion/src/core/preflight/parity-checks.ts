import type { PairQuestion, ServersQuestion } from './facts';
import { type LiveCheck, lists, refuses } from './live-check';
import { inRecovery, major, numeric, setting } from './settings';

/** What is asked of both servers together. */
export const serverParityChecks: readonly LiveCheck<ServersQuestion>[] = [
  refuses({
    code: 'MajorDiffers',
    asks: 'both ends run the same major version, as a physical replica does',
    property: 'engineVersion',
    allowed: 'the same major',
    remedy: 'upgrade before or after the migration, not with it',
    found: ({ source, target }) => (major(source) === major(target) ? [] : [`${major(source)} and ${major(target)}`]),
  }),
  lists({
    code: 'MinorDiffers',
    asks: 'both ends run the same minor version',
    property: 'engineVersion',
    allowed: 'the same minor',
    remedy: 'upgrade the older end',
    found: ({ source, target }) => {
      const [from, to] = [source.identity[0]?.version ?? 0, target.identity[0]?.version ?? 0];
      return from === to || major(source) !== major(target)
        ? []
        : [`${major(source)}.${from % 10_000} and ${major(target)}.${to % 10_000}`];
    },
  }),
  refuses({
    code: 'ParametersTooSmall',
    asks: 'the target has at least what the source has of what bounds a server',
    property: 'parameterGroup',
    allowed: "the source's value, or more",
    remedy: "raise it in the target's parameter group",
    found: ({ source, target }) =>
      [
        'max_connections',
        'max_prepared_transactions',
        'max_locks_per_transaction',
        'max_worker_processes',
        'max_wal_senders',
      ].flatMap((name) => {
        const [from, to] = [numeric(source, name), numeric(target, name)];
        return from === undefined || to === undefined || to >= from ? [] : [`${name} ${to} for ${from}`];
      }),
  }),
  refuses({
    code: 'ParametersDiffer',
    asks: 'parameters that change what a client reads or writes are the same',
    property: 'parameterGroup',
    allowed: 'the same value at both ends',
    remedy: "set it in the target's parameter group, or acknowledge that clients set it themselves",
    found: ({ source, target }) =>
      meaningful.flatMap((name) => {
        const [from, to] = [setting(source, name), setting(target, name)];
        return from === to ? [] : [`${name} '${from}' and '${to}'`];
      }),
  }),
  refuses({
    code: 'RolesDiffer',
    asks: 'roles that may log in are the same: after the promotion CREATE ROLE and GRANT do not follow',
    property: 'roles',
    allowed: 'the same roles with the same powers',
    remedy: 'repeat what was changed on the other end',
    found: ({ source, target, config }) => {
      if (inRecovery(target)) return [];
      const powers = new Map(target.roles.map((role) => [role.name, powersOf(role)]));
      return source.roles
        .filter(({ name, login }) => (login && !name.startsWith('rds')) || config.applicationRoles.includes(name))
        .flatMap((role) => {
          const other = powers.get(role.name);
          if (other === undefined) return [`'${role.name}' only on the source`];
          return other === powersOf(role)
            ? []
            : [`'${role.name}' ${powersOf(role) || 'without powers'}, on the target ${other || 'without powers'}`];
        });
    },
  }),
];

/** What is asked of a database at both ends. */
export const databaseParityChecks: readonly LiveCheck<PairQuestion>[] = [
  refuses({
    code: 'LocaleDiffers',
    asks: 'text is encoded and sorted alike',
    property: 'collation',
    allowed: 'the same encoding, collation and character type',
    remedy: 'make the target of a physical copy of the source',
    found: ({ source, target }) => {
      const [from, to] = [locale(source), locale(target)];
      return from === to ? [] : [`${from} and ${to}`];
    },
  }),
  refuses({
    code: 'CollationLibrariesDiffer',
    asks: 'both ends have the same version of the collation library: indexes on text travel with the physical copy',
    property: 'collation',
    allowed: 'the same version',
    remedy: 'REINDEX on the target before it is opened, and compare with a sample of keys',
    found: ({ source, target }) => {
      const [from, to] = [
        source.locale[0]?.actualCollationVersion ?? null,
        target.locale[0]?.actualCollationVersion ?? null,
      ];
      return from === to ? [] : [`'${from}' and '${to}'`];
    },
  }),
  refuses({
    code: 'ExtensionsDiffer',
    asks: 'both ends have the same extensions in the same versions',
    property: 'extensions',
    allowed: 'the same',
    remedy: 'CREATE EXTENSION or ALTER EXTENSION … UPDATE on the end that lacks it',
    found: ({ source, target }) =>
      differences(
        source.extensions.map(({ name, version }) => [name, version]),
        target.extensions.map(({ name, version }) => [name, version]),
      ),
  }),
  refuses({
    code: 'SchemaDiffers',
    asks: 'nothing was created, altered or granted on one end alone: DDL does not replicate',
    property: 'schema',
    allowed: 'the same definitions',
    remedy: 'repeat the change on the other end, or begin again with a new replica',
    found: ({ source, target }) =>
      differences(
        source.definitions.map(({ kind, name, digest }) => [`${kind} ${name}`, digest]),
        target.definitions.map(({ kind, name, digest }) => [`${kind} ${name}`, digest]),
        () => 'differs',
      ),
  }),
];

/** Parameters that change the meaning of what clients send or get. */
const meaningful = [
  'TimeZone',
  'DateStyle',
  'IntervalStyle',
  'bytea_output',
  'default_transaction_isolation',
  'lc_messages',
  'lc_monetary',
  'lc_numeric',
  'lc_time',
  'search_path',
  'server_encoding',
  'standard_conforming_strings',
  'extra_float_digits',
] as const;

const powersOf = ({ superuser, createRole, replication }: ServersQuestion['source']['roles'][number]): string =>
  [superuser && 'SUPERUSER', createRole && 'CREATEROLE', replication && 'REPLICATION'].filter(Boolean).join(' ');

const locale = ({ locale: [row] }: PairQuestion['source']): string =>
  `${row?.encoding} ${row?.collate} ${row?.ctype} ${row?.provider}`;

function differences(
  source: readonly (readonly [string, string])[],
  target: readonly (readonly [string, string])[],
  say: (from: string, to: string) => string = (from, to) => `${from} and ${to}`,
): readonly string[] {
  const [from, to] = [new Map(source), new Map(target)];
  return [
    ...source.filter(([name]) => !to.has(name)).map(([name]) => `${name} only on the source`),
    ...target.filter(([name]) => !from.has(name)).map(([name]) => `${name} only on the target`),
    ...source.flatMap(([name, value]) => {
      const other = to.get(name);
      return other === undefined || other === value ? [] : [`${name} ${say(value, other)}`];
    }),
  ];
}
