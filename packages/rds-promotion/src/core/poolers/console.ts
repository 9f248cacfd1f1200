import { identifier } from '../sql/quoting';
import type { PoolerDatabase, PoolerFacts } from './pooler-facts';

/**
 * What the admin console is asked. It speaks the simple query protocol alone, one command at a time (PgBouncer, "Admin
 * console").
 */
export const poolerQuestions = ['SHOW DATABASES', 'SHOW POOLS', 'SHOW CONFIG'] as const;

/**
 * Holds clients of one entry back. Answers when every server connection of it is released and closed: in transaction pooling
 * when each transaction has ended. Safe to repeat. Whoever asked may be gone: the entry stays paused until
 * {@link resumeEntry}. Source: PgBouncer, `admin_cmd_pause`, "PAUSE [db]".
 */
export const pauseEntry = (name: string): string => `PAUSE ${identifier(name)}`;

/** Lets them go on; an error when the entry is not paused ({@link isNotPaused}). */
export const resumeEntry = (name: string): string => `RESUME ${identifier(name)}`;

/** Whether an error says that there is nothing to resume. All errors of the console have the code 08P01: the text tells. */
export const isNotPaused = (message: string): boolean => /is not paused/.test(message);

type Row = Readonly<Record<string, unknown>>;

/** The rows of {@link poolerQuestions} in core's words. Names of columns: PgBouncer 1.18, and its later `src/admin.c`. */
export const poolerFactsOf = (
  at: string,
  user: string,
  [databases = [], pools = [], settings = []]: readonly (readonly Row[])[],
): PoolerFacts => ({
  at,
  user,
  databases: databases.map(asDatabase),
  pools: pools.map((row) => ({
    database: String(row.database),
    user: String(row.user),
    poolMode: String(row.pool_mode),
  })),
  settings: Object.fromEntries(settings.map(({ key, value }) => [String(key), String(value ?? '')])),
});

const asDatabase = (row: Row): PoolerDatabase => ({
  name: String(row.name),
  host: text(row.host),
  port: Number(row.port),
  database: String(row.database),
  poolMode: text(row.pool_mode),
  minPoolSize: Number(row.min_pool_size ?? 0),
  paused: Number(row.paused) === 1,
});

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
