import type { Difference, DifferenceKind, ListedVersion, LookedUp } from './completeness-model';
import type { Pair } from './version-window';

/** Storage classes that replication does not read. Source: User Guide, "What does Amazon S3 replicate?". */
const archived: readonly string[] = ['GLACIER', 'DEEP_ARCHIVE'];

/** What the listings alone say of a pair: delete markers and sizes. */
export function judgeListed({ source, target }: Pair): Difference | undefined {
  if (source.deleteMarker !== target.deleteMarker) {
    return difference('delete-marker', source, `${nameOf(source)} on the source, ${nameOf(target)} on the target`);
  }
  return source.size === target.size ? undefined : sizes(source, target.size);
}

/** What HeadObject says of a pair: a checksum of the same algorithm and type on both sides. */
export function judgeLookedUp(source: ListedVersion, atSource: LookedUp, atTarget: LookedUp): Difference | undefined {
  if (!atTarget.found) return difference('missing', source, 'listed on the target and gone a moment later');
  const reason = atSource.unreadable ?? atTarget.unreadable;
  if (reason !== undefined) return difference('unreadable', source, reason);
  if (!atSource.found) return difference('undecided', source, 'deleted on the source during the comparison');
  const mine = atSource.checksums ?? {};
  const theirs = atTarget.checksums ?? {};
  const common =
    atSource.checksumType === atTarget.checksumType ? Object.keys(mine).filter((name) => name in theirs) : [];
  if (common.length === 0)
    return difference('no-checksum', source, `${listed(mine)} on the source, ${listed(theirs)} on the target`);
  const unequal = common.filter((name) => mine[name] !== theirs[name]);
  return unequal.length === 0
    ? undefined
    : difference(
        'checksum',
        source,
        unequal.map((name) => `${name} ${mine[name]} on the source, ${theirs[name]} on the target`).join('; '),
      );
}

/** What it means that the target has no such version; asked again by HeadObject, because replication goes on meanwhile. */
export function judgeMissing(source: ListedVersion, atTarget: LookedUp, settledBefore: number): Difference | undefined {
  const young = (source.lastModified ?? 0) > settledBefore;
  if (source.deleteMarker)
    return difference(young ? 'in-flight' : 'delete-marker', source, 'a delete marker on the source only');
  if (atTarget.found) return atTarget.size === source.size ? undefined : sizes(source, atTarget.size);
  if (archived.includes(source.storageClass ?? ''))
    return difference('archived', source, `storage class ${source.storageClass}`);
  return young
    ? difference('in-flight', source, 'written after the comparison began')
    : difference('missing', source, 'not on the target');
}

/**
 * What it means that the source has no such version. The source lives: what was written or deleted behind the page that was
 * listed is seen on the target alone, and is as young as on the source.
 */
export const judgeExtra = (target: ListedVersion, settledBefore: number): Difference =>
  (target.lastModified ?? 0) > settledBefore
    ? difference('in-flight', target, 'on the target only: written after the comparison began')
    : target.deleteMarker
      ? difference('delete-marker', target, 'a delete marker on the target only')
      : difference('extra', target, 'on the target only: written there, or deleted for good on the source');

/** A difference of a version. */
export const difference = (
  kind: DifferenceKind,
  { key, versionId, latest }: ListedVersion,
  detail: string,
): Difference => ({
  kind,
  key,
  versionId,
  detail,
  latest,
});

const sizes = (source: ListedVersion, target: number | undefined): Difference =>
  difference('size', source, `${source.size} bytes on the source, ${target} on the target`);

const nameOf = ({ deleteMarker }: ListedVersion): string => (deleteMarker ? 'a delete marker' : 'an object');

const listed = (checksums: Readonly<Record<string, string>>): string =>
  Object.keys(checksums).join(', ') || 'no checksum';
