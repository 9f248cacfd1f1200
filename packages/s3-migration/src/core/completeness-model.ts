import type { Side } from '@regionlift/migration/core';

/**
 * One entry of ListObjectVersions, a version or a delete marker.
 *
 * What S3 lists: keys in UTF-8 binary order; inside a key the newest first; versions and delete markers as separate
 * elements, which the SDK sorts into two lists, so that their order among each other is lost; `ChecksumAlgorithm` and
 * `ChecksumType` but never a checksum's value; `ETag`, which is no digest under KMS ("Object.ETag") and therefore never
 * read here. Sources: API reference, ListObjectVersions and ObjectVersion; User Guide, "Listing objects".
 */
export interface ListedVersion {
  readonly key: string;
  /** `null` (as text) for what was stored before versioning was on. */
  readonly versionId: string;
  readonly deleteMarker: boolean;
  readonly latest: boolean;
  /** Bytes; absent for a delete marker. */
  readonly size?: number;
  readonly storageClass?: string;
  /** Milliseconds since 1970. */
  readonly lastModified?: number;
}

/** What HeadObject says of one version. */
export interface LookedUp {
  readonly found: boolean;
  readonly size?: number;
  /** Algorithm → value in Base64, as S3 gives it. */
  readonly checksums?: Readonly<Record<string, string>>;
  /** A composite checksum depends on the parts and is compared with composite ones only. */
  readonly checksumType?: string;
  /** Why S3 would not tell; set for SSE-C objects, whose key only their owner has. */
  readonly unreadable?: string;
}

/**
 * Kinds of differences. `archived`: missing, and in a storage class that replication does not read (User Guide, "What
 * does Amazon S3 replicate?"). `in-flight`: missing, and younger than replication may take. `unreadable` and
 * `no-checksum`: equal in size, the rest cannot be compared. `undecided`: a key with more unmatched versions than the
 * window holds.
 */
export const differenceKinds = [
  'missing',
  'extra',
  'size',
  'checksum',
  'delete-marker',
  'archived',
  'in-flight',
  'unreadable',
  'no-checksum',
  'undecided',
] as const;

/** See {@link differenceKinds}. */
export type DifferenceKind = (typeof differenceKinds)[number];

/** One version that is not proven equal. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly key: string;
  readonly versionId: string;
  /** What both sides say, for a reader. */
  readonly detail: string;
  /** Whether clients see it: the version is the newest of its key. */
  readonly latest: boolean;
}

/**
 * Everything up to here is compared: every version of `key`, or, when both markers are given, its versions up to and
 * with those markers. A later run starts its listings behind it.
 */
export interface Position {
  readonly key: string;
  readonly source?: string;
  readonly target?: string;
}

/** What the comparison says as it goes. */
export type Comparison =
  | { readonly event: 'difference'; readonly difference: Difference }
  /** Everything before this event is final; `compared` counts versions and delete markers of the source since the start. */
  | { readonly event: 'position'; readonly position: Position; readonly compared: number };

/** How the comparison is done. */
export interface ComparisonOptions {
  /** Asks one side for one version; `found: false` when it is not there. */
  readonly lookUp: (side: Side, version: ListedVersion) => Promise<LookedUp>;
  /** Lookups under way at once. */
  readonly concurrency: number;
  /** `full`, or a deterministic sample: keys whose hash is divisible by `oneIn`. Size is always compared. */
  readonly checksums: { readonly mode: 'full' } | { readonly mode: 'sample'; readonly oneIn: number };
  /** A missing version that was last modified after this moment (milliseconds) is in flight. */
  readonly settledBefore: number;
  /** Unmatched versions of one key that are held at most. */
  readonly window: number;
  /** Versions on each side between two positions; where one side has more, at most twice as many of it. */
  readonly positionEvery: number;
  /** Told how many versions and lookups are held, whenever that changes. */
  readonly onHeld?: (held: number) => void;
}
