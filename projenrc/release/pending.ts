import type { Planned } from './plan';
import type { Releasable } from './releasable';

/** What went wrong half way: released by tag, but not in the registry. */
export interface Pending extends Planned {
  /** Commit that its tag points to. */
  readonly commit: string;
  /** Seconds since 1970 of that commit. */
  readonly committedAt: number;
}

/** Where a tag points, and when that was committed. */
export interface TaggedCommit {
  readonly commit: string;
  readonly committedAt: number;
}

/**
 * The packages to finish first: those of the oldest release that is not complete. Later ones follow in a run of their own, so
 * that the registry's `latest` never goes back.
 */
export function firstUnfinished(
  all: readonly Releasable[],
  isPublished: (releasable: Releasable) => boolean,
  commitOf: (releasable: Releasable) => TaggedCommit,
): readonly Pending[] {
  const pending = all
    .filter((releasable) => releasable.tagged !== undefined && !isPublished(releasable))
    .map((releasable) => pendingOf(releasable, commitOf(releasable)));
  const oldest = Math.min(...pending.map(({ committedAt }) => committedAt));
  const { commit } = pending.find(({ committedAt }) => committedAt === oldest) ?? {};
  return pending.filter((item) => item.commit === commit);
}

function pendingOf({ project, npmName, folder, tagged = '' }: Releasable, at: TaggedCommit): Pending {
  return { project, npmName, folder, from: tagged, to: tagged, reasons: ['tagged, but not in the registry'], ...at };
}
