import type { ChildProcess } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Kills the process group of a detached child; a group that has ended already is no error. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}

/**
 * Ends the child when this process ends, by itself or by a signal: a detached child does not see the terminal's own
 * SIGINT. Only SIGKILL of this process leaves the child to end by itself.
 *
 * @returns a function that lifts the tie
 */
export function tieToThisProcess(child: ChildProcess): () => void {
  const onExit = () => killGroup(child);
  const onSignal = (signal: NodeJS.Signals) => {
    killGroup(child);
    lift();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const lift = () => {
    process.removeListener('exit', onExit);
    for (const signal of SIGNALS) process.removeListener(signal, onSignal);
  };
  process.once('exit', onExit);
  for (const signal of SIGNALS) process.once(signal, onSignal);
  return lift;
}
