import type { Verdict } from '../judge';

/** What the command's exit codes mean. */
export const exitCodes = {
  /** Nothing is open that `--fail-on` names. */
  ready: 0,
  /** A check fails. */
  failed: 1,
  /** Nothing fails, something is unknown, and `--fail-on unknown` was given. */
  unknown: 2,
  /** Arguments or files that cannot be meant: nothing was judged. */
  refused: 3,
} as const;

/** Which verdicts end the command with an error. */
export type FailOn = 'fail' | 'unknown';

/** The exit code for what was judged. */
export function exitCodeOf(verdicts: readonly Pick<Verdict, 'standing'>[], failOn: FailOn): number {
  if (verdicts.some(({ standing }) => standing === 'fail')) return exitCodes.failed;
  const open = verdicts.some(({ standing }) => standing === 'unknown');
  return open && failOn === 'unknown' ? exitCodes.unknown : exitCodes.ready;
}
