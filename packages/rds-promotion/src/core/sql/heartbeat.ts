import type { Side } from '@regionlift/migration/core';
import { literal } from './quoting';

/** Schema of everything that is not the application's. */
export const handoverSchema = 'regionlift';

/** The table by which each end sees what the other one has written. */
export const heartbeatTable = `${handoverSchema}.heartbeat`;

/** Who writes: the handover, and the canary in a row of its own, for a handover waits for the very nonce that it wrote. */
export type Writer = Side | `${Side}_CANARY`;

/** Makes the heartbeat's table in the schema, unless it is there. One row for each writer. */
export const createHeartbeatTable = `CREATE TABLE IF NOT EXISTS ${heartbeatTable} (
     writer text PRIMARY KEY, nonce text NOT NULL, beat_at timestamptz NOT NULL DEFAULT clock_timestamp())`;

/** Makes the schema and the heartbeat's table, unless they are there. */
export const createHeartbeat: readonly string[] = [
  `CREATE SCHEMA IF NOT EXISTS ${handoverSchema}`,
  createHeartbeatTable,
];

/** Drops the heartbeat's table. */
export const dropHeartbeatTable = `DROP TABLE IF EXISTS ${heartbeatTable}`;

/** Whether an end shows the table, and whether it follows another by physical replication, as one row {@link HeartbeatPlace}. */
export const heartbeatPlace = `SELECT pg_catalog.to_regclass('${heartbeatTable}') IS NOT NULL AS present,
     pg_catalog.pg_is_in_recovery() AS standby`;

/** See {@link heartbeatPlace}. */
export interface HeartbeatPlace {
  readonly present: boolean;
  readonly standby: boolean;
}

/** Writes a nonce as an end: when the other end shows it, everything that was committed before is there as well. */
export const beat = (writer: Writer, nonce: string): string =>
  `INSERT INTO ${heartbeatTable} (writer, nonce) VALUES (${literal(writer)}, ${literal(nonce)})
   ON CONFLICT (writer) DO UPDATE SET nonce = excluded.nonce, beat_at = clock_timestamp()`;

/** The last nonce of a writer, as one row `{ nonce }`, or none. */
export const lastBeat = (writer: Writer): string =>
  `SELECT nonce FROM ${heartbeatTable} WHERE writer = ${literal(writer)}`;

/** The last beat of a writer with its time by the writer's clock, as one row {@link Beat}, or none. */
export const lastBeatWithTime = (writer: Writer): string =>
  `SELECT nonce, beat_at::text AS at FROM ${heartbeatTable} WHERE writer = ${literal(writer)}`;

/** See {@link lastBeatWithTime}. */
export interface Beat {
  readonly nonce: string;
  readonly at: string;
}

/** Seconds since a time that this end's clock gave, as one row `{ seconds }`. */
export const secondsSince = (at: string): string =>
  `SELECT extract(epoch FROM clock_timestamp() - ${literal(at)}::timestamptz)::float8 AS seconds`;
