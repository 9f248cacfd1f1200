import type { PgMajor } from './binaries';

/** One PostgreSQL server on 127.0.0.1. */
export interface PgServer {
  readonly major: PgMajor;
  readonly host: string;
  /** The same after a restart. */
  readonly port: number;
  /** A connection URL; user and database may be any legal name. */
  readonly url: (user: string, database: string, password?: string) => string;
  /** Rows of one statement, run by the superuser. */
  readonly sql: <Row = Record<string, unknown>>(
    database: string,
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
  /** A streaming physical standby, copied online (`pg_backup_start`/`pg_backup_stop`). */
  readonly standby: () => Promise<PgServer>;
  /** `pg_promote()`; resolves when the server takes writes. */
  readonly promote: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly restart: () => Promise<void>;
  /** Ends at once, as in a crash. */
  readonly kill: () => Promise<void>;
  /** The last lines of the server's log. */
  readonly log: () => string;
  /** Ends the server and removes its directory. Safe to repeat. */
  readonly dispose: () => Promise<void>;
}
