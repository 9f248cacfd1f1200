/** Milliseconds from fence to flip that are aimed at, by round-trip time. Source: the design's numbers to reach. */
const fenceToFlip: ReadonlyMap<number, number> = new Map([
  [0, 60],
  [60, 600],
]);

/** Whether a median from fence to flip is what was aimed at; `no aim` where there is none. */
export function judged(rttMs: number, medianMs: number): string {
  const aim = fenceToFlip.get(rttMs);
  if (aim === undefined) return 'no aim';
  return `≤ ${aim}: ${medianMs <= aim ? 'met' : 'not met'}`;
}
