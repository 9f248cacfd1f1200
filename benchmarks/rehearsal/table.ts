import Table from 'cli-table3';
import { judged } from './aims';
import { type Cell, titleOf } from './cells';
import type { Measurement } from './measure';

/** The cells below each other: medians of times with their range, sums of what failed, was retried or went wrong. */
export function printTable(
  measured: readonly { readonly cell: Cell; readonly runs: readonly Measurement[] }[],
  runs: number,
): void {
  const table = new Table({
    head: [
      'round trip, clients',
      'fence → flip ms',
      'aim',
      'pause ms',
      'longest gap ms',
      'requests',
      'failed',
      'retried',
      'acknowledged',
      'lost, double, split ms, missing',
    ],
    style: { head: [], border: [] },
  });
  for (const { cell, runs: of } of measured) {
    const times = (read: (run: Measurement) => number | undefined) => of.map((run) => read(run) ?? Number.NaN);
    const sum = (read: (run: Measurement) => number) => of.reduce((total, run) => total + read(run), 0);
    const flips = times(({ fenceToFlipMs }) => fenceToFlipMs);
    table.push([
      titleOf(cell),
      spread(flips),
      judged(cell.rttMs, quantile(flips, 0.5)),
      spread(times(({ pauseMs }) => pauseMs)),
      spread(times(({ longestGapMs }) => longestGapMs)),
      sum(({ requests }) => requests),
      sum(({ failedRequests }) => failedRequests),
      sum(({ retriedRequests }) => retriedRequests),
      sum(({ acknowledgedWrites }) => acknowledgedWrites),
      [
        sum(({ lostWrites }) => lostWrites),
        sum(({ duplicateWrites }) => duplicateWrites),
        sum(({ splitBrainMs }) => splitBrainMs),
        sum(({ objectsMissing }) => objectsMissing),
      ].join(', '),
    ]);
  }
  console.log(`${runs} runs each; times: median (least – most); the rest: sums over all runs`);
  console.log(table.toString());
}

const spread = (values: readonly number[]): string =>
  `${quantile(values, 0.5)} (${quantile(values, 0)} – ${quantile(values, 1)})`;

/** The value below which a part of them lies, in whole milliseconds; the lower one of two. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN);
}
