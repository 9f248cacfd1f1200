import type { Registration } from './adapter';

/**
 * Whether a last snapshot is taken of a database that goes; absent where it stays. One that stays although its program would
 * let it go without a snapshot says so: that is what happens once it is no longer retained. A replica has none, and the
 * provider asks for `skipFinalSnapshot` there. The name of a snapshot is the program's own: a template has none.
 */
export function finalSnapshot({ kept, inputs }: Registration, isReplica: boolean): Record<string, unknown> {
  const { skipFinalSnapshot = false, finalSnapshotIdentifier } = inputs;
  if (kept.onDelete) return skipFinalSnapshot === true && !isReplica ? { SkipFinalSnapshot: true } : {};
  const taken = skipFinalSnapshot === false;
  return { FinalSnapshot: { OnDelete: taken, OnReplace: taken }, FinalSnapshotIdentifier: finalSnapshotIdentifier };
}
