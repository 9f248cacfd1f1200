import Table from 'cli-table3';
import type { Measurement } from './measure';

/** The contenders side by side: medians of times with their range, sums of what was lost. */
export function printTable(
  measured: readonly { readonly contender: string; readonly runs: readonly Measurement[] }[],
  { runs, rttMs }: { readonly runs: number; readonly rttMs: number },
): void {
  const table = new Table({
    head: [
      'contender',
      'fence → flip ms',
      'fence → open ms',
      'longest gap ms',
      'failed',
      'lost',
      'duplicates',
      'acknowledged',
    ],
    style: { head: [], border: [] },
  });
  for (const { contender, runs: of } of measured) {
    const times = (read: (run: Measurement) => number) => spread(of.map(read));
    const sum = (read: (run: Measurement) => number) => of.reduce((total, run) => total + read(run), 0);
    table.push([
      contender,
      times(({ flippedMs }) => flippedMs),
      times(({ openMs }) => openMs),
      times(({ longestGapMs }) => longestGapMs),
      sum(({ failed }) => failed),
      sum(({ lost }) => lost),
      sum(({ duplicates }) => duplicates),
      sum(({ acknowledged }) => acknowledged),
    ]);
  }
  console.log(
    `${runs} runs each, round-trip time ${rttMs} ms; times: median (least – most); the rest: sums over all runs`,
  );
  console.log(table.toString());
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN);
  return `${at(0.5)} (${at(0)} – ${at(1)})`;
}
