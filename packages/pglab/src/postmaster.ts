import { join } from 'node:path';
import type { Account } from './account';
import { startProcess } from './watched-process';

/** A running `postgres`, started in a data directory. */
export interface Postmaster {
  /** The last lines that the server logged. */
  readonly log: () => string;
  /** SIGINT: a fast shutdown; SIGQUIT: ends like a crash. Resolves when the process is gone. */
  readonly end: (signal: 'SIGINT' | 'SIGQUIT') => Promise<void>;
}

/**
 * Starts a server and resolves when it takes connections; raises with the server's log when it ends before. Its directory, the
 * parent of the data directory, goes when this process dies.
 */
export async function startPostmaster(
  postgres: string,
  dataDirectory: string,
  account: Account | undefined,
): Promise<Postmaster> {
  const { log, end } = await startProcess([postgres, '-D', dataDirectory], {
    folder: dataDirectory,
    cwd: dataDirectory,
    account,
    ready: /ready to accept (read-only )?connections/,
  });
  return { log, end: (signal) => end(join(dataDirectory, 'postmaster.pid'), signal) };
}
