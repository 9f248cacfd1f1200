import type { End, Weights } from '../../contract/world';

/** What a connection is sent by. */
export interface Choice {
  /** An end that is detached has none. */
  readonly weights: Weights;
  readonly attached: readonly End[];
  readonly healthy: Readonly<Record<End, boolean>>;
}

/**
 * The fleet that a new connection goes to, by its share of both weights; undefined when no fleet may take it. One without a healthy
 * target passes it on to the other, also where that has no weight: a dial at zero is no fence (Global Accelerator guide, "How
 * failover works for unhealthy endpoints"). When neither is healthy, both are tried as if they were.
 *
 * @param random from 0 up to 1
 */
export function chooseFleet({ weights, attached, healthy }: Choice, random: number): End | undefined {
  const share = (end: End): number =>
    attached.includes(end) ? (end === 'SOURCE' ? weights.source : weights.target) : 0;
  const all = share('SOURCE') + share('TARGET');
  if (all === 0) return undefined;
  const first: End = random * all < share('SOURCE') ? 'SOURCE' : 'TARGET';
  const other: End = first === 'SOURCE' ? 'TARGET' : 'SOURCE';
  return !healthy[first] && healthy[other] && attached.includes(other) ? other : first;
}
