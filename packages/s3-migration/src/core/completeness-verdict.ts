import { type Acknowledgement, acknowledge, type Finding } from '@regionlift/migration/core';
import { type Difference, type DifferenceKind, differenceKinds } from './completeness-model';

/** How many differences of each kind there are, among how many versions. */
export interface CompletenessTotals {
  readonly compared: number;
  readonly differences: Readonly<Record<DifferenceKind, number>>;
}

/** Nothing compared yet. */
export const emptyTotals: CompletenessTotals = {
  compared: 0,
  differences: Object.fromEntries(differenceKinds.map((kind) => [kind, 0])) as Record<DifferenceKind, number>,
};

/** Counts one difference. A delete marker that is not the newest of its key changes nothing that clients see: it is extra. */
export const counted = (totals: CompletenessTotals, difference: Difference): CompletenessTotals => {
  const kind = kindOf(difference);
  return { ...totals, differences: { ...totals.differences, [kind]: totals.differences[kind] + 1 } };
};

/**
 * What the totals mean. Failures: versions missing or different, objects that were archived before replication, delete
 * markers that clients would see or miss, keys that could not be decided. Unknowns, listed and no obstacle: extra
 * versions, versions in flight (the gate bounds them), versions without a comparable checksum (equal in size).
 * A failure that is acknowledged with a reason becomes a listed unknown.
 *
 * Codes: VersionsMissing, VersionsExtra, VersionSizesDiffer, VersionChecksumsDiffer, DeleteMarkersDiffer,
 * VersionsArchived, VersionsInFlight, VersionsUnreadable, VersionsWithoutChecksum, VersionsUndecided.
 */
export const judgeCompleteness = (
  subject: string,
  { compared, differences }: CompletenessTotals,
  acknowledged: readonly Acknowledgement[] = [],
): readonly Finding[] =>
  acknowledge(
    differenceKinds
      .filter((kind) => differences[kind] > 0)
      .map((kind) => ({
        code: meanings[kind].code,
        verdict: meanings[kind].fails ? 'fail' : 'unknown',
        subject,
        property: 'completeness',
        found: `${differences[kind]} of ${compared} versions`,
        allowed: 'none; the ledger lists each under evidence/',
        remedy: meanings[kind].remedy,
      })),
    acknowledged,
  );

const kindOf = ({ kind, latest }: Difference): DifferenceKind => (kind === 'delete-marker' && !latest ? 'extra' : kind);

const meanings: Readonly<
  Record<DifferenceKind, { readonly code: string; readonly fails: boolean; readonly remedy: string }>
> = {
  missing: { code: 'VersionsMissing', fails: true, remedy: 'start the backfill again and compare again' },
  extra: {
    code: 'VersionsExtra',
    fails: false,
    remedy: 'look who wrote to the target, or deleted versions on the source for good',
  },
  size: { code: 'VersionSizesDiffer', fails: true, remedy: 'look at these versions; do not cut over' },
  checksum: { code: 'VersionChecksumsDiffer', fails: true, remedy: 'look at these versions; do not cut over' },
  'delete-marker': {
    code: 'DeleteMarkersDiffer',
    fails: true,
    remedy: 'delete the keys on the target too, or acknowledge that they reappear',
  },
  archived: {
    code: 'VersionsArchived',
    fails: true,
    remedy: 'restore and copy them, or acknowledge that they stay behind',
  },
  'in-flight': {
    code: 'VersionsInFlight',
    fails: false,
    remedy: 'none: replication brings them, and the gate says how far it is behind',
  },
  unreadable: {
    code: 'VersionsUnreadable',
    fails: false,
    remedy: 'only the holder of the customer-provided key can compare them',
  },
  'no-checksum': {
    code: 'VersionsWithoutChecksum',
    fails: false,
    remedy: 'compute checksums (Batch Operations) when equal size is not enough',
  },
  undecided: { code: 'VersionsUndecided', fails: true, remedy: 'compare these keys by hand, or with a larger window' },
};
