import type { ServerQuestion } from './facts';
import { type LiveCheck, lists, refuses } from './live-check';
import { inRecovery, major, numeric, setting } from './settings';

/** The first major with `pg_create_subscription` and `origin = none`. Source: PostgreSQL 16 release notes. */
export const minimumMajor = 16;

/** What the logical handover asks of a server's parameters. Sources: PostgreSQL "Logical Replication", Configuration Settings. */
export const settingChecks: readonly LiveCheck<ServerQuestion>[] = [
  refuses({
    code: 'MajorTooOld',
    asks: 'the server is new enough for the logical handover',
    property: 'engineVersion',
    allowed: `PostgreSQL ${minimumMajor} or newer: origin=none and subscriptions by others than superusers`,
    remedy: 'upgrade first, or use the physical handover',
    found: ({ server }) => (major(server) >= minimumMajor ? [] : [`PostgreSQL ${major(server)}`]),
  }),
  refuses({
    code: 'LogicalReplicationOff',
    asks: 'the server writes WAL that can be decoded',
    property: 'parameterGroup',
    allowed: "wal_level 'logical' at both ends: the target replicates back",
    remedy:
      'set rds.logical_replication = 1 and restart, weeks ahead of the window (static: RDS User Guide, "Performing logical replication")',
    found: ({ server }) =>
      setting(server, 'wal_level') === 'logical' ? [] : [`wal_level '${setting(server, 'wal_level')}'`],
  }),
  refuses({
    code: 'SlotsExhausted',
    asks: 'there is a free replication slot for each database, and one to spare',
    property: 'parameterGroup',
    allowed: 'max_replication_slots of the slots of others, one for each database and one more',
    remedy: 'raise max_replication_slots and restart, or drop slots that nobody reads',
    found: ({ server, config }) =>
      scarce(
        server.slots.filter(({ name }) => !name.startsWith('regionlift_')).length,
        config.databases.length + 1,
        numeric(server, 'max_replication_slots'),
      ),
  }),
  refuses({
    code: 'WalSendersExhausted',
    asks: 'there is a free WAL sender for each database, and one to spare',
    property: 'parameterGroup',
    allowed: 'max_wal_senders of the senders of others, one for each database and one more',
    remedy: 'raise max_wal_senders and restart',
    found: ({ server, config }) =>
      scarce(server.identity[0]?.walSenders ?? 0, config.databases.length + 1, numeric(server, 'max_wal_senders')),
  }),
  refuses({
    code: 'ReplicationWorkersTooFew',
    asks: 'there is a worker for the subscription of each database: each end subscribes once, the target now, the source after the flip',
    property: 'parameterGroup',
    allowed:
      'max_logical_replication_workers of one for each database and each subscription of others, and max_worker_processes of that and more',
    remedy: 'raise both and restart',
    found: ({ server, config }) => {
      const [workers, processes] = [
        numeric(server, 'max_logical_replication_workers'),
        numeric(server, 'max_worker_processes'),
      ];
      const others = server.identity[0]?.subscriptionWorkers ?? 0;
      const needed = config.databases.length + others;
      return [
        ...(workers !== undefined && workers >= needed
          ? []
          : [`max_logical_replication_workers ${workers} for ${needed} subscriptions`]),
        ...(processes !== undefined && processes > needed
          ? []
          : [`max_worker_processes ${processes} for ${needed} subscriptions and the launcher`]),
      ];
    },
  }),
  refuses({
    code: 'OriginsTooFew',
    asks: 'there is a replication origin for the subscription of each database',
    property: 'parameterGroup',
    allowed: 'max_active_replication_origins (18), max_replication_slots (before) of one for each database',
    remedy: 'raise it and restart',
    found: ({ server, config }) => {
      const origins = numeric(server, 'max_active_replication_origins');
      return origins === undefined || origins >= config.databases.length
        ? []
        : [`${origins} for ${config.databases.length} databases`];
    },
  }),
  lists({
    code: 'WalKeepLimited',
    asks: 'slots keep WAL for as long as it is needed',
    property: 'parameterGroup',
    allowed: 'max_slot_wal_keep_size of -1, or more than the source writes while the target is away',
    remedy:
      'a slot whose WAL was removed is lost, and with it the handover and the cross-region replica: compare the size with the WAL of some hours',
    found: ({ server }) => {
      const limit = numeric(server, 'max_slot_wal_keep_size');
      return limit === undefined || limit < 0 ? [] : [`${limit} MB`];
    },
  }),
  lists({
    code: 'StatementsLogged',
    asks: 'CREATE SUBSCRIPTION, which holds a password, is not written to the log',
    property: 'parameterGroup',
    allowed: "log_statement 'none'",
    remedy:
      "set log_statement to 'none' for the migration role (ALTER ROLE … SET needs rds_superuser), or rotate its password afterwards",
    found: ({ server }) => {
      const value = setting(server, 'log_statement');
      return value === 'none' || value === undefined ? [] : [`log_statement '${value}'`];
    },
  }),
  lists({
    code: 'TriggersSilenced',
    asks: 'sessions run triggers and foreign keys as usual',
    property: 'parameterGroup',
    allowed: "session_replication_role 'origin'",
    remedy: 'look who set it: foreign keys are not kept meanwhile',
    found: ({ server }) =>
      setting(server, 'session_replication_role') === 'origin'
        ? []
        : [`'${setting(server, 'session_replication_role')}'`],
  }),
  refuses({
    code: 'ParameterRestartPending',
    asks: 'parameters that replication needs are in force',
    property: 'parameterGroup',
    allowed: 'none that waits for a restart',
    remedy: 'restart the instance, weeks ahead of the window',
    found: ({ server }) => server.settings.filter(({ pendingRestart }) => pendingRestart).map(({ name }) => name),
  }),
  refuses({
    code: 'SourceInRecovery',
    asks: 'the source is a primary',
    property: 'source',
    allowed: 'a primary',
    remedy: 'name the primary as the source: a replica makes no publication',
    found: ({ server, end }) => (end === 'source' && inRecovery(server) ? ['a server in recovery'] : []),
  }),
];

function scarce(used: number, needed: number, limit: number | undefined): readonly string[] {
  return limit !== undefined && limit - used >= needed
    ? []
    : [`${limit} with ${used} used by others and ${needed} needed`];
}
