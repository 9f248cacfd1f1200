import type { NamesPort, Side } from '../../src/runtime/ports';

/** A stand-in for the private zone's CNAME: takes effect at once, has no TTL, and counts what was asked of it. */
export function nameStandIn(
  at: Side = 'SOURCE',
): NamesPort & { readonly current: () => Side; readonly flips: () => number } {
  let current = at;
  let flips = 0;
  return {
    current: () => current,
    flips: () => flips,
    pointsAt: async () => current,
    pointTo: async (side) => {
      current = side;
      flips += 1;
    },
  };
}
