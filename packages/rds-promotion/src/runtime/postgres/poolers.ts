import { Client, type ClientConfig } from 'pg';
import { isNotPaused, pauseEntry, poolerFactsOf, poolerOf, poolerQuestions, resumeEntry } from '../../core';
import type { PoolersPort } from '../ports';

/** How the admin consoles of poolers are reached. */
export interface PostgresPoolersSettings {
  readonly login: () => Promise<{ readonly username: string; readonly password: string }>;
  /** TLS, or false for none. */
  readonly tls: Exclude<ClientConfig['ssl'], true | undefined>;
  /** Milliseconds after which an unreachable console, or one that says nothing, is an error. @default 5000 */
  readonly timeoutMs?: number;
}

/**
 * Admin consoles of PgBouncer over `pg`: database `pgbouncer`, simple query protocol, one connection for each question, because a
 * PAUSE that waits occupies its own. No options in the start-up packet: PgBouncer refuses those that it does not know
 * (`ignore_startup_parameters`).
 */
export function postgresPoolers(settings: PostgresPoolersSettings): PoolersPort {
  const { timeoutMs = 5_000 } = settings;
  return {
    inspect: (at) =>
      onConsole(settings, at, timeoutMs, async (client, user) => {
        const answers = [];
        for (const question of poolerQuestions) answers.push((await client.query(question)).rows);
        return poolerFactsOf(at, user, answers);
      }),
    pause: (at, entry, withinMs) =>
      onConsole(settings, at, withinMs, async (client) => {
        try {
          await client.query(pauseEntry(entry));
          return true;
        } catch (error) {
          if (isReadTimeout(error)) return false;
          throw error;
        }
      }),
    resume: (at, entry) =>
      onConsole(settings, at, timeoutMs, async (client) => {
        try {
          await client.query(resumeEntry(entry));
        } catch (error) {
          if (!(error instanceof Error && isNotPaused(error.message))) throw error;
        }
      }),
  };
}

/** Opens a console, works on it, and closes it; a connection that still waits for its answer is cut off. */
async function onConsole<T>(
  { login, tls, timeoutMs = 5_000 }: PostgresPoolersSettings,
  at: string,
  answerTimeoutMs: number,
  work: (client: Client, user: string) => Promise<T>,
): Promise<T> {
  const { username, password } = await login();
  const client = new Client({
    ...poolerOf(at),
    user: username,
    password,
    database: 'pgbouncer',
    ssl: tls,
    application_name: 'regionlift',
    connectionTimeoutMillis: Math.ceil(Math.min(timeoutMs, answerTimeoutMs)),
    query_timeout: Math.ceil(answerTimeoutMs),
  });
  // A connection that breaks later is met by the question that needs it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client, username);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What `pg` says after `query_timeout`; it gives no code. */
const isReadTimeout = (error: unknown): boolean => error instanceof Error && error.message === 'Query read timeout';
