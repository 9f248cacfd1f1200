import { literal } from './quoting';

/** A slot as {@link readSlot} finds it. Positions are texts as PostgreSQL prints them: `16/B374D848`. */
export interface SlotState {
  readonly confirmed: string | null;
  /** `reserved`, `extended`, `unreserved`, `lost`. */
  readonly walStatus: string | null;
  readonly active: boolean;
  /** Bytes of log that the other end has not confirmed. */
  readonly lagBytes: number | null;
}

/** Makes a logical slot of a database unless there is one. Waits for every transaction that is open when it starts. */
export const createSlot = (slot: string): string =>
  `SELECT pg_create_logical_replication_slot(${literal(slot)}, 'pgoutput')
   WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = ${literal(slot)})`;

/** One row {@link SlotState}, or none. */
export const readSlot = (slot: string): string =>
  `SELECT confirmed_flush_lsn::text AS confirmed, wal_status AS "walStatus", active,
     (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END - confirmed_flush_lsn)::float8 AS "lagBytes"
   FROM pg_replication_slots WHERE slot_name = ${literal(slot)}`;

/** Moves a slot that nobody reads forward to a position: what was committed before is not sent. */
export const advanceSlot = (slot: string, lsn: string): string =>
  `SELECT pg_replication_slot_advance(${literal(slot)}, ${literal(lsn)}::pg_lsn)
   FROM pg_replication_slots WHERE slot_name = ${literal(slot)} AND confirmed_flush_lsn < ${literal(lsn)}::pg_lsn`;

/** Ends whoever reads a slot. */
export const endSlotReader = (slot: string): string =>
  `SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = ${literal(slot)} AND active`;

/** Drops a slot that nobody reads; one row when it did. */
export const dropSlot = (slot: string): string =>
  `SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = ${literal(slot)} AND NOT active`;
