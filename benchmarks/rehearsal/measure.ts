import type { RehearsalReport } from '@regionlift/rehearsal';
import type { Programmes } from '@regionlift/rehearsal/programme/index';
import { rehearseProgrammes } from '@regionlift/rehearsal/rehearse';
import type { Cell } from './cells';

/** What one cutover did to its clients. Times in milliseconds. */
export type Measurement = Pick<
  RehearsalReport,
  | 'pauseMs'
  | 'fenceToFlipMs'
  | 'longestGapMs'
  | 'requests'
  | 'failedRequests'
  | 'retriedRequests'
  | 'acknowledgedWrites'
  | 'lostWrites'
  | 'duplicateWrites'
  | 'splitBrainMs'
  | 'objectsMissing'
  | 'outcome'
  | 'ok'
>;

/** One whole cutover by the program's own state machine, in a world of its own, which is gone afterwards. */
export async function measure(
  programmes: Programmes,
  { rttMs, clients }: Cell,
  { seed, signal }: { readonly seed: number; readonly signal: AbortSignal },
): Promise<Measurement> {
  const options = { dialect: 'cdk', rttMs, clients, seed, dryRun: false, rollback: false } as const;
  const {
    steps: _steps,
    timeline: _timeline,
    standIns: _standIns,
    ...measured
  } = await rehearseProgrammes(programmes, options, () => undefined, signal);
  return measured;
}
