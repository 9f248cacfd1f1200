/** The canary's object, or one version of it, as HeadObject describes it. */
export interface CanaryObject {
  readonly versionId: string;
  /** Milliseconds since 1970; a replica keeps that of its original (S3 User Guide, "What does Amazon S3 replicate?"). */
  readonly writtenAt: number;
  /** `x-amz-replication-status`: PENDING, COMPLETED, FAILED, REPLICA; absent for an object that no rule takes. */
  readonly replication?: string;
}

/** What one beat of a way has seen. */
export interface CanaryBeat {
  readonly failed: boolean;
  /**
   * Seconds from the write until it was seen, or until now while it is still under way: then the least that it will take. Absent when
   * nothing was tried.
   */
  readonly delaySeconds?: number;
  /** Why it failed: `ReplicationFailed`, `NotReplicated`, or the name of an error of AWS. */
  readonly code?: string;
}

/**
 * Whether a beat waits for the object of an earlier one instead of writing another: then the age of what is under way grows until it
 * arrives, and a standstill leaves no heap of versions behind. After a day it is tried anew: replication may have been switched off and
 * on in between.
 */
export const stillUnderWay = (newest: CanaryObject | undefined, now: number): newest is CanaryObject =>
  newest?.replication === 'PENDING' && now - newest.writtenAt < patienceMs;

/**
 * What came of an object.
 *
 * @param arrived whether the other bucket has its version
 * @param replication its state where it was written, asked after the last look at the other bucket
 */
export function judgeBeat({
  writtenAt,
  now,
  arrived,
  replication,
}: {
  readonly writtenAt: number;
  readonly now: number;
  readonly arrived: boolean;
  readonly replication?: string;
}): CanaryBeat {
  const delaySeconds = Math.max(0, now - writtenAt) / 1_000;
  if (arrived) return { failed: false, delaySeconds };
  if (replication === 'FAILED') return { failed: true, delaySeconds, code: 'ReplicationFailed' };
  if (replication === undefined) return { failed: true, delaySeconds, code: 'NotReplicated' };
  return { failed: false, delaySeconds };
}

const patienceMs = 24 * 60 * 60_000;
