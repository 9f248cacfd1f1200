import type { ReplicationConfiguration } from './replication-rule';

/** What preflight read of the account, moments ago. */
export interface LiveFacts {
  readonly source: LiveSource;
  readonly target: LiveTarget;
  /** Absent when the endpoint is a parameter. */
  readonly accessPoint?: LiveAccessPoint;
}

/** What is asked of both buckets. */
export interface LiveBucket {
  readonly access: BucketAccess;
  readonly region?: string;
  /** `Enabled`, `Suspended`; absent for a bucket that never was versioned. */
  readonly versioning?: string;
  /** Default encryption; S3 answers SSE-S3 (`AES256`) for a bucket where nobody chose one. */
  readonly encryption?: { readonly algorithm?: string; readonly keyId?: string };
  readonly objectLock?: boolean;
  readonly replication?: ReplicationConfiguration;
}

/** FORBIDDEN: not ours to look at, another account's, or in another partition. */
export type BucketAccess = 'FOUND' | 'MISSING' | 'FORBIDDEN';

/** The bucket that is left, with what does not follow by itself. */
export interface LiveSource extends LiveBucket {
  /** `BucketOwner` or `Requester`. */
  readonly requestPayer?: string;
  readonly besides?: Readonly<Record<Straggler, number>>;
}

/** What a bucket carries and replication does not: how many of each. */
export const stragglers = [
  'notifications',
  'lifecycle',
  'policy',
  'cors',
  'website',
  'inventory',
  'accessPoints',
] as const;

/** See {@link stragglers}. */
export type Straggler = (typeof stragglers)[number];

/** The bucket that is moved to. */
export interface LiveTarget extends LiveBucket {
  /** Value of the tag `regionlift:migration`. */
  readonly migrationTag?: string;
  readonly empty?: boolean;
}

/** A Multi-Region Access Point. */
export interface LiveAccessPoint {
  /** `READY`, `INCONSISTENT_ACROSS_REGIONS`, …; absent when there is none of that name. */
  readonly status?: string;
  readonly buckets: readonly { readonly bucket: string; readonly region: string }[];
}
