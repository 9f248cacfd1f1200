import {
  type BackfillJobState,
  type BucketRuntimeConfig,
  type GateMetrics,
  type ListedVersion,
  type LiveAccessPoint,
  type ReplicationConfiguration,
  type Route,
  routesTo,
} from '../../../src/core';

/** A bucket of the stand-in. */
export interface StandInBucket {
  region: string;
  versioning: string | undefined;
  encryption: { algorithm?: string; keyId?: string };
  objectLock: boolean;
  replication: ReplicationConfiguration | undefined;
  tags: Record<string, string>;
  versions: ListedVersion[];
  /** Versions of the canary's objects that were written here, oldest first. */
  canaries: { key: string; versionId: string; at: number }[];
}

/** What the stand-in holds; survives a crash of the runtime. */
export interface StandInAccount {
  readonly buckets: Map<string, StandInBucket>;
  readonly ledger: Map<string, string>;
  readonly jobs: Map<string, BackfillJobState & { token: string }>;
  readonly parameters: Map<string, string>;
  routes: Route[];
  accessPoint: LiveAccessPoint & { arn?: string };
  metrics: Partial<GateMetrics>;
  now: number;
  /** Milliseconds until an object is on the other side; replication of it fails when undefined. */
  replicationTakes: number | undefined;
  /** How many reads still show the former replication configuration. */
  staleReads: number;
}

const bucket = (region: string, more: Partial<StandInBucket> = {}): StandInBucket => ({
  region,
  versioning: 'Enabled',
  encryption: { algorithm: 'AES256' },
  objectLock: false,
  replication: undefined,
  tags: {},
  versions: [],
  canaries: [],
  ...more,
});

/** An account in which the stacks have been deployed and nothing has been migrated. */
export function standInAccount(config: BucketRuntimeConfig): StandInAccount {
  const { source, target, endpoint, forwardRule } = config;
  const reverse = {
    ...forwardRule,
    ID: config.reverseRuleId,
    Destination: { ...forwardRule.Destination, Bucket: `arn:aws:s3:::${source.bucketName}` },
  };
  return {
    buckets: new Map([
      [source.bucketName, bucket(source.region)],
      [
        target.bucketName,
        bucket(target.region, {
          encryption: { algorithm: 'aws:kms' },
          tags: { 'regionlift:migration': 'rl-orders' },
          replication: { Role: config.forwardRoleArn, Rules: [reverse] },
        }),
      ],
      ['theirs', bucket('eu-west-1')],
      ['unversioned', bucket('eu-west-1', { versioning: undefined })],
    ]),
    ledger: new Map(),
    jobs: new Map(),
    parameters: new Map(
      [source.region, target.region].map((region) => [`${region} ${endpoint.parameterName}`, source.bucketName]),
    ),
    routes: routesTo(source, target).map((route) => ({ ...route, TrafficDialPercentage: 100 })),
    accessPoint: {
      status: 'READY',
      arn: `arn:aws:s3::${config.account}:accesspoint/mfzwi23gnjvgw.mrap`,
      buckets: [source, target].map(({ bucketName, region }) => ({ bucket: bucketName, region })),
    },
    metrics: { pending: { values: [0, 0, 0], complete: true }, failed: { values: [0], complete: true } },
    now: 1_700_000_000_000,
    replicationTakes: 10_000,
    staleReads: 0,
  };
}
