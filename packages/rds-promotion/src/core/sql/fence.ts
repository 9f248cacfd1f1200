import { dollarQuoted, identifier, literal, literals } from './quoting';

/** What a fence is about. */
export interface Fenced {
  readonly databases: readonly string[];
  readonly applicationRoles: readonly string[];
  /** Whose sessions stay. */
  readonly migrationRole: string;
}

/**
 * Closes an end to the application: no new session by its roles, read-only by default for them, and for everybody where the
 * session owns the database. One transaction: an end is never half closed. A client may override the default, so it does not
 * suffice without NOLOGIN and {@link endSessions}.
 *
 * Settings of a database are its owner's to change, on RDS the master user's, in whom nobody can be made a member (PostgreSQL
 * 16); settings of a role in a database take CREATEROLE and its ADMIN OPTION ("ALTER ROLE"), which the migration role has.
 */
export const fence = ({ databases, applicationRoles }: Fenced): readonly string[] => [
  'BEGIN',
  ...databases.flatMap((database) =>
    applicationRoles.map(
      (role) =>
        `ALTER ROLE ${identifier(role)} IN DATABASE ${identifier(database)} SET default_transaction_read_only = on`,
    ),
  ),
  whereOwned(databases, 'SET default_transaction_read_only = on'),
  ...applicationRoles.map((role) => `ALTER ROLE ${identifier(role)} NOLOGIN`),
  'COMMIT',
];

/** Opens an end: the reverse of {@link fence}. Sessions that began while it was closed keep their default. */
export const unfence = ({ databases, applicationRoles }: Fenced): readonly string[] => [
  'BEGIN',
  ...databases.flatMap((database) =>
    applicationRoles.map(
      (role) =>
        `ALTER ROLE ${identifier(role)} IN DATABASE ${identifier(database)} RESET default_transaction_read_only`,
    ),
  ),
  whereOwned(databases, 'RESET default_transaction_read_only'),
  ...applicationRoles.map((role) => `ALTER ROLE ${identifier(role)} LOGIN`),
  'COMMIT',
];

/**
 * Ends every session that began before the fence, and waits until they are gone, at most `waitMs`. Superusers (on RDS:
 * `rdsadmin`) cannot be ended by anybody else.
 *
 * A session is first seen in `pg_stat_activity` after its login was allowed, so one that was let in just before the fence may
 * appear after it. While it starts it holds the lock of its virtual transaction: those are remembered once and waited for
 * (SQLSTATE 55006 when in vain).
 */
export const endSessions = ({ databases, applicationRoles, migrationRole }: Fenced, waitMs: number): string =>
  `DO ${dollarQuoted(`
DECLARE
  fenced_at timestamptz := clock_timestamp();
  places oid[] := ARRAY (SELECT oid FROM pg_database WHERE datname IN (${literals(databases)}));
  application oid[] := ARRAY (SELECT oid FROM pg_roles WHERE rolname IN (${literals(applicationRoles)}));
  kept oid[] := ARRAY (SELECT oid FROM pg_roles WHERE rolsuper OR rolname = ${literal(migrationRole)});
  starting int[] := ARRAY (${startingSessions});
  left_over boolean;
BEGIN
  LOOP
    PERFORM pg_stat_clear_snapshot();
    -- The function and not the view: writes wait, and the view's joins take longer than the rest.
    PERFORM pg_terminate_backend(pid) FROM pg_stat_get_activity(NULL)
      WHERE backend_type = 'client backend' AND datid = ANY (places) AND pid <> pg_backend_pid()
        AND usesysid <> ALL (kept) AND (usesysid = ANY (application) OR backend_start <= fenced_at);
    left_over := FOUND;
    IF cardinality(starting) > 0 THEN
      starting := ARRAY (SELECT pid FROM (${startingSessions}) s (pid) WHERE pid = ANY (starting));
    END IF;
    EXIT WHEN clock_timestamp() > fenced_at + interval '${waitMs} ms' OR NOT left_over AND cardinality(starting) = 0;
    PERFORM pg_sleep(0.001);
  END LOOP;
  IF cardinality(starting) > 0 THEN
    RAISE EXCEPTION 'a session that was starting before the fence still starts after ${waitMs} ms' USING ERRCODE = '55006';
  END IF;
END`)}`;

/** What could still write, as one row {@link WritersLeft}. */
export const writersLeft = (fenced: Fenced): string =>
  `SELECT (SELECT count(*)::int FROM pg_stat_activity WHERE ${isStranger(fenced)} AND ${isApplication(fenced)}) AS sessions,
     (SELECT count(*)::int FROM pg_prepared_xacts WHERE database IN (${literals(fenced.databases)})) AS prepared`;

/** See {@link writersLeft}. */
export interface WritersLeft {
  /** Sessions of the application's roles. */
  readonly sessions: number;
  /** Transactions of `PREPARE TRANSACTION`: anybody may commit them later, fence or not. */
  readonly prepared: number;
}

/** How far an end is closed, as one row `{ closed, open }`: both false means half. */
export const fenceState = ({ databases, applicationRoles }: Fenced): string =>
  `SELECT bool_and(closed) AS closed, bool_and(NOT closed) AS open FROM (
     SELECT EXISTS (SELECT FROM pg_db_role_setting s WHERE s.setdatabase = d.oid AND s.setrole = r.oid
                    AND 'default_transaction_read_only=on' = ANY (s.setconfig)) AS closed
     FROM pg_database d, pg_roles r WHERE d.datname IN (${literals(databases)}) AND r.rolname IN (${literals(applicationRoles)})
     UNION ALL SELECT NOT rolcanlogin FROM pg_roles WHERE rolname IN (${literals(applicationRoles)})) f`;

/** Changes a setting of the databases that the session owns; of the others it changes nothing. */
const whereOwned = (databases: readonly string[], change: string): string =>
  `DO ${dollarQuoted(`
DECLARE
  place name;
BEGIN
  FOR place IN SELECT datname FROM pg_database WHERE datname IN (${literals(databases)}) AND pg_has_role(datdba, 'USAGE') LOOP
    EXECUTE format('ALTER DATABASE %I ${change}', place);
  END LOOP;
END`)}`;

const isStranger = ({ databases, migrationRole }: Fenced) =>
  `backend_type = 'client backend' AND datname IN (${literals(databases)}) AND pid <> pg_backend_pid()
   AND usename <> ${literal(migrationRole)} AND NOT EXISTS (SELECT FROM pg_roles r WHERE r.oid = usesysid AND r.rolsuper)`;

const isApplication = ({ applicationRoles }: Fenced) => `usename IN (${literals(applicationRoles)})`;

/** From PostgreSQL 18 on a starting session is listed, without its role; before it is not. */
const startingSessions = `
  SELECT l.pid FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'virtualxid' AND l.pid IS NOT NULL
    AND (a.pid IS NULL OR a.backend_type = 'client backend' AND a.usesysid IS NULL)`;
