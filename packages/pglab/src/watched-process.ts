import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Account } from './account';

/** A process that ends with this one. */
export interface WatchedProcess {
  /** The last lines that it logged. */
  readonly log: () => string;
  /** Sends a signal to the process whose id the first line of a file tells; resolves when it is gone. */
  readonly end: (pidFile: string, signal: NodeJS.Signals) => Promise<void>;
}

/** How a process starts. */
export interface ProcessOptions {
  /** A folder inside of the process's own: that one, the parent, is removed when this process dies. */
  readonly folder: string;
  readonly cwd: string;
  readonly account: Account | undefined;
  /** What it writes to its log when it is ready. */
  readonly ready: RegExp;
}

/**
 * Starts a process and resolves when it is ready; raises with its log when it ends before. A shell stands between: when this
 * process dies, whatever killed it, the shell reads the end of its input, ends the process and removes its directory, so that
 * nothing is left behind.
 */
export async function startProcess(
  command: readonly string[],
  { folder, cwd, account, ready: pattern }: ProcessOptions,
): Promise<WatchedProcess> {
  const child = spawn('/bin/sh', ['-c', watchdog, 'pglab', folder, ...command], {
    ...account,
    cwd,
    // libpq of a server looks for certificates in the home of whoever started it, which another account may not enter.
    env: { ...process.env, HOME: cwd },
    // A signal to the whole group of this process must not end the shell that cleans up behind the server.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let log = '';
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      log = `${log}${chunk}`.slice(-20_000);
      if (pattern.test(log)) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command[0]} ended with ${code}:\n${log}`)));
  });
  await ready;
  return {
    log: () => log,
    end: async (pidFile, signal) => {
      try {
        if (isRunning(child)) process.kill(await pidIn(pidFile), signal);
      } catch (error) {
        // One that is ending by itself removes its file before it is gone.
        if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      }
      await gone;
    },
  };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

const pidIn = async (file: string) => Number((await readFile(file, 'utf8')).split('\n')[0]);

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
