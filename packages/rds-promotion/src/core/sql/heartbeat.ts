import { literal } from './quoting';

/** Schema of everything that is not the application's. */
export const handoverSchema = 'regionlift';

/** Makes the schema and the heartbeat's table, unless they are there. One row for each end that writes. */
export const createHeartbeat: readonly string[] = [
  `CREATE SCHEMA IF NOT EXISTS ${handoverSchema}`,
  `CREATE TABLE IF NOT EXISTS ${handoverSchema}.heartbeat (
     writer text PRIMARY KEY, nonce text NOT NULL, beat_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
];

/** Writes a nonce as an end: when the other end shows it, everything that was committed before is there as well. */
export const beat = (writer: 'SOURCE' | 'TARGET', nonce: string): string =>
  `INSERT INTO ${handoverSchema}.heartbeat (writer, nonce) VALUES (${literal(writer)}, ${literal(nonce)})
   ON CONFLICT (writer) DO UPDATE SET nonce = excluded.nonce, beat_at = clock_timestamp()`;

/** The last nonce of an end, as one row `{ nonce }`, or none. */
export const lastBeat = (writer: 'SOURCE' | 'TARGET'): string =>
  `SELECT nonce FROM ${handoverSchema}.heartbeat WHERE writer = ${literal(writer)}`;
