import type { HandoverNames } from '../sql';

/** The two ends, and who gives the database to whom. */
export interface Direction {
  readonly from: 'SOURCE' | 'TARGET';
  readonly to: 'SOURCE' | 'TARGET';
}

/** The switchover. */
export const outward: Direction = { from: 'SOURCE', to: 'TARGET' };

/** The way back. */
export const backward: Direction = { from: 'TARGET', to: 'SOURCE' };

/** Slot on FROM and subscription on TO. */
export const carrier = ({ from }: Direction, names: HandoverNames): string =>
  from === 'SOURCE' ? names.forward : names.reverse;

/** The same the other way round. */
export const reverseOf = ({ from, to }: Direction): Direction => ({ from: to, to: from });
