/** A condition that rehearsals run under. */
export interface Cell {
  /** Round-trip time between the regions, in milliseconds. */
  readonly rttMs: number;
  /** Clients that read and write all the time. */
  readonly clients: number;
}

/** Every round-trip time with every number of clients. */
export const cellsOf = (rtts: readonly number[], clients: readonly number[]): readonly Cell[] =>
  rtts.flatMap((rttMs) => clients.map((count) => ({ rttMs, clients: count })));

/** `0 ms, 8 clients` */
export const titleOf = ({ rttMs, clients }: Cell): string => `${rttMs} ms, ${clients} clients`;
