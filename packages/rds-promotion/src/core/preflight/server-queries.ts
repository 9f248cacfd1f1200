import type { ServerFacts } from './server-facts';

/**
 * What is asked of a server, one statement for each field of {@link ServerFacts}; columns carry the names of its rows. A
 * member of `pg_monitor` may ask all of it. Sources: PostgreSQL documentation, "System Catalogs", "System Views".
 */
export const serverQueries: Readonly<Record<keyof ServerFacts, string>> = {
  identity: `SELECT current_setting('server_version_num')::int AS version, pg_is_in_recovery() AS "inRecovery", current_user::text AS role,
    (SELECT count(*)::int FROM pg_stat_replication WHERE application_name NOT LIKE 'regionlift%') AS "walSenders",
    (SELECT count(*)::int FROM pg_stat_subscription WHERE pid IS NOT NULL AND subname NOT LIKE 'regionlift%') AS "subscriptionWorkers"`,
  settings: `SELECT name, setting AS value, pending_restart AS "pendingRestart" FROM pg_settings`,
  roles: `SELECT r.rolname::text AS name, r.rolsuper AS superuser, r.rolcanlogin AS login, r.rolcreaterole AS "createRole",
    r.rolreplication OR EXISTS (SELECT FROM pg_roles p WHERE p.rolname = 'rds_replication' AND pg_has_role(r.oid, p.oid, 'USAGE')) AS replication,
    EXISTS (SELECT FROM pg_roles p WHERE p.rolname = 'rds_superuser' AND pg_has_role(r.oid, p.oid, 'USAGE')) AS administrator
    FROM pg_roles r WHERE r.rolcanlogin OR r.rolname !~ '^(pg_|rds)' ORDER BY 1`,
  slots: `SELECT slot_name::text AS name, slot_type AS type, database::text AS database, active, wal_status AS "walStatus",
    pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, restart_lsn)::float8 AS "retainedBytes"
    FROM pg_replication_slots WHERE NOT temporary ORDER BY 1`,
  transactions: `SELECT pid, usename::text AS role, datname::text AS database, state,
    floor(extract(epoch FROM clock_timestamp() - xact_start))::float8 AS "ageSeconds"
    FROM pg_stat_activity WHERE xact_start IS NOT NULL AND backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY xact_start`,
  prepared: `SELECT gid, database::text AS database, floor(extract(epoch FROM clock_timestamp() - prepared))::float8 AS "ageSeconds"
    FROM pg_prepared_xacts ORDER BY prepared`,
};
