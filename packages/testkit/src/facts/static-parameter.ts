/**
 * Whether a parameter of RDS is known to be static: it takes effect when the server starts, and AWS refuses to apply it at
 * once. False for one that is dynamic or not known here.
 *
 * Sources: `postgres --describe-config` of PostgreSQL 18.4 (parameters of the context `postmaster`, those that a parameter
 * group may set); RDS User Guide, "Performing logical replication for Amazon RDS for PostgreSQL" (`rds.logical_replication`).
 * That RDS types each of them as the server does is not verified.
 */
export const isStatic = (parameter: string): boolean => STATIC.has(parameter);

const STATIC = new Set([
  'autovacuum_freeze_max_age',
  'autovacuum_multixact_freeze_max_age',
  'huge_pages',
  'max_connections',
  'max_files_per_process',
  'max_locks_per_transaction',
  'max_logical_replication_workers',
  'max_pred_locks_per_transaction',
  'max_prepared_transactions',
  'max_replication_slots',
  'max_wal_senders',
  'max_worker_processes',
  'rds.logical_replication',
  'shared_buffers',
  'shared_preload_libraries',
  'track_activity_query_size',
  'track_commit_timestamp',
  'wal_buffers',
]);
