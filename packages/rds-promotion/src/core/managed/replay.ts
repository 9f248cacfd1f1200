/** SQL of the distance between source and replica, by positions in the WAL (PostgreSQL, "Recovery Information Functions"). */
export const replaySql = {
  current: 'SELECT pg_catalog.pg_current_wal_lsn()::text AS lsn',
  /** $1 position of the source. NULL while nothing was replayed since the start: then nothing is known. */
  reached:
    'SELECT pg_catalog.pg_last_wal_replay_lsn() >= $1::pg_catalog.pg_lsn AS reached, pg_catalog.pg_wal_lsn_diff($1::pg_catalog.pg_lsn, pg_catalog.pg_last_wal_replay_lsn())::text AS bytes',
} as const;
