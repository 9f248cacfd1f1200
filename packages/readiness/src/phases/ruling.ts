import type { Change } from './changes';
import type { Placed } from './snapshot';

/**
 * What an update does to a resource: it stays, it is made anew (empty), the service refuses and everything stays as it was, or nobody
 * here knows.
 */
export type Effect = 'IN_PLACE' | 'REPLACES' | 'REFUSED' | 'UNKNOWN';

/** The effect of one change, and who says so. */
export interface Ruling {
  readonly effect: Effect;
  /** Why, in words for a reader; what to look up where it is unknown. */
  readonly reason: string;
  /** Page, schema or source that the ruling comes from. */
  readonly source: string;
}

/** Rules over the changes of one property: schemas know properties, handlers know from what to what. */
export type Rule = (change: Change, before: Placed, after: Placed) => Ruling;
