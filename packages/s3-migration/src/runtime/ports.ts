import type {
  BackfillJobState,
  BucketAccess,
  backfillJob,
  CanaryObject,
  ListedVersion,
  LiveAccessPoint,
  LookedUp,
  MetricValues,
  ReplicationConfiguration,
  ReplicationMetric,
  Route,
  Straggler,
} from '../core';

/** Everything that the runtime may do to a bucket. Absence is a value, never an error. */
export interface BucketPort {
  /** HeadBucket. The region is known for a bucket that was found, and for one that answers from elsewhere. */
  readonly find: () => Promise<{ readonly access: BucketAccess; readonly region?: string }>;
  readonly versioning: () => Promise<string | undefined>;
  readonly encryption: () => Promise<{ readonly algorithm?: string; readonly keyId?: string }>;
  readonly objectLock: () => Promise<boolean>;
  /** Undefined when there is none (`ReplicationConfigurationNotFoundError`). */
  readonly replication: () => Promise<ReplicationConfiguration | undefined>;
  readonly putReplication: (configuration: ReplicationConfiguration) => Promise<void>;
  readonly deleteReplication: () => Promise<void>;
  readonly requestPayer: () => Promise<string | undefined>;
  /** What replication does not carry, without access points. */
  readonly besides: () => Promise<Readonly<Record<Exclude<Straggler, 'accessPoints'>, number>>>;
  readonly tag: (key: string) => Promise<string | undefined>;
  readonly empty: () => Promise<boolean>;
  /** Every version and delete marker in S3's order, behind a position. */
  readonly versions: (after?: { readonly key: string; readonly versionId?: string }) => AsyncIterable<ListedVersion>;
  readonly lookUp: (version: Pick<ListedVersion, 'key' | 'versionId'>) => Promise<LookedUp>;
  /** The canary's object: its newest version, or the one of an id; undefined when there is none. */
  readonly canaryAt: (key: string, versionId?: string) => Promise<CanaryObject | undefined>;
  /** Writes a new version of the canary's object; its id. */
  readonly writeCanary: (key: string) => Promise<string>;
}

/** S3 Control: batch jobs, access points, routes. */
export interface ControlPort {
  readonly createJob: (request: ReturnType<typeof backfillJob>) => Promise<string>;
  /** Undefined when there is no such job (any more, or yet). */
  readonly describeJob: (jobId: string) => Promise<BackfillJobState | undefined>;
  readonly cancelJob: (jobId: string) => Promise<void>;
  /** How many access points the bucket has. */
  readonly accessPointsOf: (bucketName: string) => Promise<number>;
  /** The Multi-Region Access Point of a name, with its ARN when it has one. */
  readonly accessPoint: (name: string) => Promise<LiveAccessPoint & { readonly arn?: string }>;
  readonly routes: (arn: string) => Promise<readonly Route[]>;
  readonly submitRoutes: (arn: string, routes: readonly Route[]) => Promise<void>;
}

/** CloudWatch. */
export interface MetricsPort {
  /** Values between two moments (milliseconds), newest first, one a minute. */
  readonly read: (metric: ReplicationMetric, fromMs: number, toMs: number) => Promise<MetricValues>;
}

/** The ledger bucket. Values are JSON. */
export interface LedgerPort {
  readonly list: (prefix: string) => Promise<readonly string[]>;
  readonly read: (key: string) => Promise<unknown>;
  /** Writes once: false when the key was there already, and then nothing was changed (`If-None-Match: *`). */
  readonly remember: (key: string, value: unknown) => Promise<boolean>;
  readonly write: (key: string, value: unknown) => Promise<void>;
}

/** SSM parameters. */
export interface ParametersPort {
  readonly read: (region: string, name: string) => Promise<string>;
  readonly write: (region: string, name: string, value: string) => Promise<void>;
}
