/**
 * Settings of every server: as RDS sets them where it matters to replication (`rds.logical_replication = 1` gives
 * `wal_level = logical`), without durability (a laboratory's machine never loses power), quick to retry.
 */
export const labSettings = (port: number): Readonly<Record<string, string>> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  wal_level: 'logical',
  max_connections: '120',
  max_wal_senders: '20',
  max_replication_slots: '20',
  max_worker_processes: '32',
  max_logical_replication_workers: '16',
  max_prepared_transactions: '10',
  wal_keep_size: '1GB',
  wal_retrieve_retry_interval: '200ms',
  password_encryption: 'scram-sha-256',
  shared_buffers: '32MB',
  fsync: 'off',
  wal_init_zero: 'off',
  checkpoint_timeout: '30min',
  jit: 'off',
  timezone: 'UTC',
  lc_messages: 'C',
});

/** The lines of `postgresql.conf`. */
export const asConf = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join('');
