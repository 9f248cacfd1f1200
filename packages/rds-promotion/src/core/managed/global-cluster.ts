import type { Side } from '@regionlift/migration/core';

/** What RDS says of an Aurora global database. */
export interface GlobalClusterFacts {
  /** `available`, `modifying`, … */
  readonly status: string;
  /** The end whose cluster writes; absent when a cluster that is neither end does. */
  readonly writer?: Side;
  /** A switchover or failover that is under way (API Reference, `FailoverState`). */
  readonly switching?: GlobalSwitching;
  /** `connected` or `pending-resync`, as far as RDS says it. */
  readonly synchronization?: Readonly<Partial<Record<Side, string>>>;
  /** The writer endpoint that follows the writing cluster. */
  readonly endpoint?: string;
}

/** A switchover or failover under way. */
export interface GlobalSwitching {
  /** `pending`, `switching-over`, `failing-over`, `cancelling`. */
  readonly status: string;
  /** Absent when it goes to a cluster that is neither end. */
  readonly to?: Side;
  /** Whether somebody started a failover that may lose writes. */
  readonly dataLossAllowed: boolean;
}

/** What RDS says of the cluster of one end. */
export interface ClusterFacts {
  readonly status: string;
  readonly engineVersion: string;
  readonly pendingModifications: readonly string[];
}

/** The global database and the clusters of both ends; absent is what there is not. */
export interface GlobalFacts {
  readonly identifier: string;
  readonly cluster?: GlobalClusterFacts;
  readonly source?: ClusterFacts;
  readonly target?: ClusterFacts;
}

/** The cluster of an end. */
export const memberOf = (facts: GlobalFacts, side: Side): ClusterFacts | undefined =>
  side === 'SOURCE' ? facts.source : facts.target;
