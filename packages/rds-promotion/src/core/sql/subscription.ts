import { identifier, literal } from './quoting';

/** A subscription as {@link readSubscription} finds it. */
export interface SubscriptionState {
  readonly enabled: boolean;
  /** Whether its worker runs at this moment. */
  readonly running: boolean;
  /** Errors since the statistics were reset, lost connections included. */
  readonly errors: number;
  /** Rows that could not be applied as they came (from PostgreSQL 18 on; 0 before). */
  readonly conflicts: number;
}

/**
 * Makes a subscription that copies nothing, creates no slot, takes only what was written at the other end itself
 * (`origin = none`, PostgreSQL 16: nothing goes round in circles), and waits to be enabled.
 */
export const createSubscription = (name: string, connection: string, publication: string): string =>
  `CREATE SUBSCRIPTION ${identifier(name)} CONNECTION ${literal(connection)} PUBLICATION ${identifier(publication)}
   WITH (create_slot = false, copy_data = false, enabled = false, origin = none, slot_name = ${literal(name)})`;

/** Says that a subscription has everything up to a position. Its origin is named after its oid (`pg_<oid>`). */
export const advanceOrigin = (name: string, lsn: string): string =>
  `SELECT pg_replication_origin_advance('pg_' || oid, ${literal(lsn)}::pg_lsn) FROM pg_subscription
   WHERE subname = ${literal(name)} AND subdbid = ${thisDatabase}`;

/** Starts a subscription's worker. Safe to repeat. */
export const enableSubscription = (name: string): string => `ALTER SUBSCRIPTION ${identifier(name)} ENABLE`;

/** Takes tables that the publication has gained; without copying, so for tables that are empty or the same on both ends. */
export const refreshSubscription = (name: string): string =>
  `ALTER SUBSCRIPTION ${identifier(name)} REFRESH PUBLICATION WITH (copy_data = false)`;

/** Removes a subscription without asking the other end, whose slot stays (PostgreSQL `DROP SUBSCRIPTION`, notes). */
export const dropSubscription = (name: string): readonly string[] => [
  'BEGIN',
  `ALTER SUBSCRIPTION ${identifier(name)} DISABLE`,
  `ALTER SUBSCRIPTION ${identifier(name)} SET (slot_name = NONE)`,
  `DROP SUBSCRIPTION ${identifier(name)}`,
  'COMMIT',
];

/** One row {@link SubscriptionState}, or none. Conflict counters go by `to_jsonb`, as PostgreSQL 16 has none. */
export const readSubscription = (name: string): string =>
  `SELECT s.subenabled AS enabled, w.pid IS NOT NULL AS running,
     coalesce(e.apply_error_count, 0)::int AS errors,
     (SELECT coalesce(sum(value::text::bigint), 0)::int FROM jsonb_each(to_jsonb(e)) WHERE key LIKE 'confl\\_%') AS conflicts
   FROM pg_subscription s
   LEFT JOIN pg_stat_subscription w ON w.subid = s.oid AND w.relid IS NULL AND w.leader_pid IS NULL AND w.pid IS NOT NULL
   LEFT JOIN pg_stat_subscription_stats e ON e.subid = s.oid
   WHERE s.subname = ${literal(name)} AND s.subdbid = ${thisDatabase}`;

/** Whether the session's role may advance an origin, as one row `{ allowed }`. */
export const mayAdvanceOrigin =
  "SELECT has_function_privilege('pg_catalog.pg_replication_origin_advance(text, pg_lsn)', 'EXECUTE') AS allowed";

const thisDatabase = '(SELECT oid FROM pg_database WHERE datname = current_database())';
