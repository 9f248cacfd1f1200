/**
 * Marks a point in the writer's WAL and returns it as `lsn`. Everything that an earlier statement saw lies before it; the
 * mark is a committed record of its own, so that a reader that waits for it always gets there, on an idle server too. Anybody
 * may write one, in a read-only session too. Source: PostgreSQL "Logical Decoding Messages".
 */
export const markQuery = `SELECT pg_logical_emit_message(true, 'regionlift', '')::text AS lsn`;

/**
 * Whether the reader has everything before the LSN `$1`: `passed`; `position` is where it is, null when nothing replicates;
 * `replicates` is false when there is no subscription of this migration in the database and the server is no physical replica.
 *
 * `latest_end_lsn` is what the apply worker last told the publisher after it had worked off all messages before; changes that
 * parallel workers apply are awaited by it at their commit (PostgreSQL "pg_stat_subscription", "Logical Replication", Architecture).
 */
export const passedQuery = `SELECT p.position::text AS position, coalesce(p.position >= $1::pg_lsn, false) AS passed, p.replicates
  FROM (SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE (SELECT min(w.latest_end_lsn) FROM pg_stat_subscription w WHERE w.subid IN (${ours()})
      AND w.relid IS NULL AND w.leader_pid IS NULL) END AS position,
    pg_is_in_recovery() OR EXISTS (${ours()}) AS replicates) p`;

function ours(): string {
  return `SELECT s.oid FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database() AND s.subname LIKE 'regionlift\\_%'`;
}
