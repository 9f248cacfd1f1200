import type { ReplicationConfiguration } from '@aws-sdk/client-s3';

/** A bucket with what it holds. */
export interface StoredBucket {
  readonly name: string;
  readonly region: string;
  /** `Enabled`, `Suspended`; absent for a bucket that never was versioned. */
  versioning?: string;
  encryption: { readonly algorithm: string; readonly keyId?: string };
  objectLock: boolean;
  tags: Readonly<Record<string, string>>;
  replication?: ReplicationConfiguration;
  /** How many things of each kind it has that replication does not carry. */
  besides: Readonly<Record<Besides, number>>;
  /** Versions of each key, newest first. */
  readonly versions: Map<string, StoredVersion[]>;
}

/** What a bucket may have besides objects. */
export type Besides = 'notifications' | 'lifecycle' | 'policy' | 'cors' | 'website' | 'inventory';

/** One version of an object, or a delete marker. */
export interface StoredVersion {
  readonly key: string;
  readonly versionId: string;
  /** When it was written first: replicas keep the moment (S3 User Guide, "Replicating objects within and across Regions"). */
  readonly atMs: number;
  /** Absent in a delete marker. */
  readonly body?: string;
  /** Absent where no rule spoke of it. Source: S3 User Guide, "Getting replication status information". */
  replication?: 'PENDING' | 'COMPLETED' | 'FAILED' | 'REPLICA';
}

/** The newest version of a key, delete markers included. */
export const newestOf = (bucket: StoredBucket, key: string): StoredVersion | undefined => bucket.versions.get(key)?.[0];

/** Puts a version in its place among those of its key; one that is there already stays as it is. */
export function insert(bucket: StoredBucket, version: StoredVersion): void {
  const versions = bucket.versions.get(version.key) ?? [];
  if (versions.some(({ versionId }) => versionId === version.versionId)) return;
  const older = versions.findIndex(({ atMs }) => atMs <= version.atMs);
  versions.splice(older < 0 ? versions.length : older, 0, version);
  bucket.versions.set(version.key, versions);
}

/** Every version in S3's order: keys by their UTF-8 bytes, versions of a key newest first. */
export const allVersions = (bucket: StoredBucket): readonly StoredVersion[] =>
  sortedKeys(bucket).flatMap((key) => bucket.versions.get(key) ?? []);

/** Keys by their UTF-8 bytes. Source: S3 API Reference, ListObjectsV2 ("UTF-8 binary order"). */
export const sortedKeys = (bucket: StoredBucket): readonly string[] =>
  [...bucket.versions.keys()].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
