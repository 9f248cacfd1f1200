import { hasReached } from '@regionlift/migration/core';
import type { BucketPlan } from './bucket-plan';

/** What is declared in the plan's phase. Everything stateful is declared in every phase. */
export interface Presence {
  /** Whether the source stack declares the source bucket. */
  readonly sourceBucket: boolean;
  /** Whether the source bucket's template carries the forward rule; where it is not ours, the runtime merges it in. */
  readonly forwardRule: boolean;
  /** Whether the target bucket carries the reverse rule. */
  readonly reverseRule: boolean;
  /** Roles, function, alarms. */
  readonly actors: boolean;
  readonly parameters: boolean;
  readonly accessPoint: boolean;
}

/**
 * S3 refuses a rule whose destination does not exist, and an access point whose bucket does not. A source that another
 * stack manages exists from the start. One that this migration declares is created after the target, so what needs both
 * waits for PROMOTED. An access point stays in FINALISED: clients use it.
 */
export function presenceOf({ migration: { phase }, source, endpoint }: BucketPlan): Presence {
  const owned = source.ownership === 'THIS_MIGRATION';
  const both = !owned || hasReached(phase, 'PROMOTED');
  const open = !hasReached(phase, 'FINALISED');
  return {
    sourceBucket: owned,
    forwardRule: owned && open,
    reverseRule: both && open,
    actors: open,
    parameters: endpoint.flip === 'PARAMETER',
    accessPoint: endpoint.flip === 'MULTI_REGION_ACCESS_POINT' && both,
  };
}
