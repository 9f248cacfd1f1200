import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account';

/** A running `postgres`, started in a data directory. */
export interface Postmaster {
  /** The last lines that the server logged. */
  readonly log: () => string;
  /** SIGINT: a fast shutdown; SIGQUIT: ends like a crash. Resolves when the process is gone. */
  readonly end: (signal: 'SIGINT' | 'SIGQUIT') => Promise<void>;
}

/**
 * Starts a server and resolves when it takes connections; raises with the server's log when it ends before. A shell stands
 * between: when this process dies, whatever killed it, the shell reads the end of its input, ends the server and removes its
 * directory, so that nothing is left behind.
 */
export async function startPostmaster(
  postgres: string,
  dataDirectory: string,
  account: Account | undefined,
): Promise<Postmaster> {
  const child = spawn('/bin/sh', ['-c', watchdog, 'pglab', dataDirectory, postgres, '-D', dataDirectory], {
    ...account,
    cwd: dataDirectory,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let log = '';
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      log = `${log}${chunk}`.slice(-20_000);
      if (/ready to accept (read-only )?connections/.test(log)) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`postgres ended with ${code}:\n${log}`)));
  });
  await ready;
  return {
    log: () => log,
    end: async (signal) => {
      if (isRunning(child)) process.kill(await pidOf(dataDirectory), signal);
      await gone;
    },
  };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

const pidOf = async (dataDirectory: string) =>
  Number((await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8')).split('\n')[0]);

/** The subshell outlives its parent only when it was the end of input that woke it: then the directory goes as well. */
const watchdog = `
exec 3<&0
dir=$1; shift
"$@" </dev/null 3<&- &
server=$!
( read -r line <&3 || { trap '' TERM; kill -QUIT $server; sleep 1; cd /; rm -rf "$(dirname "$dir")"; } ) >/dev/null 2>&1 &
dog=$!
exec 3<&-
wait $server
code=$?
kill $dog
exit $code
`;
