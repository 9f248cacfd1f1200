import type { Placed, Snapshot } from './snapshot';

/** Which resource of the later phase goes on as one of the earlier; what is new in the later phase. */
export interface Pairing {
  /** By the address in the earlier phase. */
  readonly next: ReadonlyMap<string, Placed>;
  readonly created: readonly Placed[];
}

/** Pairs two phases as their tool does: by address, else by an address that the later one had formerly (an alias). */
export function pairingOf(before: Snapshot, after: Snapshot): Pairing {
  const next = new Map<string, Placed>();
  const created: Placed[] = [];
  for (const placed of after.resources.values()) {
    const address = [placed.address, ...placed.formerly].find((one) => before.resources.has(one) && !next.has(one));
    if (address === undefined) created.push(placed);
    else next.set(address, placed);
  }
  return { next, created };
}
