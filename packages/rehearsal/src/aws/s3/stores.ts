import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ReplicationConfiguration } from '@aws-sdk/client-s3';
import type { Clock } from '../../contract/clock';
import type { Programme } from '../../contract/programme';
import type { ObjectStores } from '../../contract/world';
import { bucketsOf } from './buckets-of';
import type { BucketDescription } from './described-bucket';
import { type Replication, replicator } from './replicator';
import { allVersions, insert, newestOf, type StoredBucket, type StoredVersion } from './stored-bucket';

/** The buckets of a rehearsal with their objects; what S3, S3 Control and CloudWatch answer is read from here. */
export interface Stores extends ObjectStores {
  /** A bucket with everything that replication has brought by now; undefined when there is none of that name. */
  readonly bucket: (name: string) => StoredBucket | undefined;
  /** Writes a version, or without a body a delete marker, at a moment (milliseconds since 1970) that has been. */
  readonly write: (bucket: string, key: string, body: string | undefined, atMs?: number) => StoredVersion;
  readonly setReplication: (bucket: StoredBucket, configuration: ReplicationConfiguration | undefined) => void;
  /** Replicates the versions with one of these states (`NONE`: no rule spoke of them yet), as a batch job does. */
  readonly copyExisting: (
    bucket: StoredBucket,
    states: readonly string[],
  ) => { readonly copied: number; readonly failed: number };
  readonly replications: () => readonly Replication[];
  /** Since when an enabled rule is in force, milliseconds since 1970; undefined when it is not. */
  readonly ruleSince: (bucket: string, ruleId: string) => number | undefined;
  /** Makes the buckets that are new in a program, and changes what its program says otherwise than the last one did. */
  readonly deploy: (programme: Programme) => void;
}

/** @param lagMs milliseconds that replication takes by the rehearsal's clock */
export function stores(programme: Programme, clock: Clock, lagMs = 250): Stores {
  const buckets = new Map<string, StoredBucket>();
  const declared = new Map<string, BucketDescription>();
  const since = new Map<string, Map<string, number>>();
  const ruleSince: Stores['ruleSince'] = (name, ruleId) => since.get(name)?.get(ruleId);
  const replicating = replicator({ clock, bucketOf: (name) => buckets.get(name), ruleSince }, lagMs);
  let written = 0;

  const known = (name: string): StoredBucket => {
    const bucket = buckets.get(name);
    if (bucket === undefined) throw new Error(`the rehearsal has no bucket ${name}`);
    replicating.settle();
    return bucket;
  };
  const setReplication: Stores['setReplication'] = (bucket, configuration) => {
    const before = since.get(bucket.name) ?? new Map<string, number>();
    const enabled = (configuration?.Rules ?? []).flatMap(({ ID, Status }) => (Status === 'Enabled' && ID ? [ID] : []));
    since.set(bucket.name, new Map(enabled.map((id) => [id, before.get(id) ?? clock.now()])));
    if (configuration === undefined) delete bucket.replication;
    else bucket.replication = configuration;
  };
  const deploy = (next: Programme) => {
    for (const { name, region, description } of bucketsOf(next)) {
      const { replication, ...rest } = description;
      const bucket: StoredBucket = buckets.get(name) ?? { name, region, ...rest, versions: new Map() };
      buckets.set(name, bucket);
      // CloudFormation writes what its templates say otherwise than before, and leaves alone what others have put there.
      const before = declared.get(name);
      if (!isDeepStrictEqual(before, description)) Object.assign(bucket, rest);
      if (!isDeepStrictEqual(before?.replication, replication)) setReplication(bucket, replication);
      declared.set(name, description);
    }
  };
  const write: Stores['write'] = (name, key, body, atMs = clock.now()) => {
    const bucket = known(name);
    written += 1;
    const version: StoredVersion = {
      key,
      versionId: versionIdOf(name, written),
      atMs,
      ...(body !== undefined && { body }),
    };
    insert(bucket, version);
    replicating.written(bucket, version);
    return version;
  };
  deploy(programme);

  return {
    put: (name, key, body) => write(name, key, body).versionId,
    get: (name, key) => newestOf(known(name), key)?.body,
    versions: (name) => allVersions(known(name)).map(({ key, versionId }) => ({ key, versionId })),
    get lagMs() {
      return replicating.lagMs;
    },
    set lagMs(ms) {
      replicating.lagMs = ms;
    },
    bucket: (name) => (buckets.has(name) ? known(name) : undefined),
    write,
    setReplication,
    copyExisting: (bucket, states) => {
      replicating.settle();
      const asked = allVersions(bucket).filter(({ replication }) => states.includes(replication ?? 'NONE'));
      const copied = asked.filter((version) => replicating.copyNow(bucket, version)).length;
      return { copied, failed: asked.filter(({ replication }) => replication === 'FAILED').length };
    },
    replications: () => {
      replicating.settle();
      return replicating.all;
    },
    ruleSince,
    deploy,
  };
}

/** 32 characters that nobody can read anything from, as S3's are; the same in every run. */
const versionIdOf = (bucket: string, number: number): string =>
  createHash('sha256').update(`${bucket} ${number}`).digest('base64url').slice(0, 32);
