import type { ReplicationRule } from '@aws-sdk/client-s3';
import type { Clock } from '../../contract/clock';
import { insert, type StoredBucket, type StoredVersion } from './stored-bucket';

/** What became of one version under one rule. Times in milliseconds since 1970. */
export interface Replication {
  readonly source: string;
  readonly destination: string;
  readonly ruleId: string;
  readonly version: StoredVersion;
  readonly fromMs: number;
  /** Batch Replication counts in the failed operations, not in the pending ones (S3 User Guide, "Using S3 Replication metrics"). */
  readonly batch: boolean;
  /** Absent while it is pending. */
  untilMs?: number;
  failed: boolean;
}

/** Replication between the buckets of a rehearsal, in either direction, as the configuration of the bucket that is written to says. */
export interface Replicator {
  /** Milliseconds that a version takes; Infinity stops replication, and what waits goes on when it is finite again. */
  lagMs: number;
  /** Tells of a version that was just written: rules in force at that moment speak of it. Replicas are not replicated again. */
  readonly written: (bucket: StoredBucket, version: StoredVersion) => void;
  /** Carries out what is due; called before anything is read. */
  readonly settle: () => void;
  /** Replicates one version now, as a batch job does; false when no rule of the bucket takes it, or it fails. */
  readonly copyNow: (bucket: StoredBucket, version: StoredVersion) => boolean;
  readonly all: readonly Replication[];
}

/** What replication needs of the buckets. */
interface Surroundings {
  readonly clock: Clock;
  readonly bucketOf: (name: string) => StoredBucket | undefined;
  /** Since when an enabled rule is in force. */
  readonly ruleSince: (bucket: string, ruleId: string) => number | undefined;
}

/** @param firstLagMs milliseconds by the clock */
export function replicator({ clock, bucketOf, ruleSince }: Surroundings, firstLagMs: number): Replicator {
  const all: Replication[] = [];
  let waiting: Replication[] = [];
  let [lag, lagSinceMs] = [firstLagMs, 0];
  const settle = () => {
    const now = clock.now();
    const dueAt = ({ fromMs }: Replication) => Math.max(fromMs + lag, lagSinceMs);
    const due = waiting.filter((one) => dueAt(one) <= now);
    waiting = waiting.filter((one) => dueAt(one) > now);
    for (const one of due) carryOut(one, dueAt(one));
  };
  const carryOut = (one: Replication, atMs: number) => {
    const destination = bucketOf(one.destination);
    one.untilMs = atMs;
    one.failed = destination?.versioning !== 'Enabled';
    one.version.replication = one.failed ? 'FAILED' : 'COMPLETED';
    if (destination !== undefined && !one.failed) insert(destination, { ...one.version, replication: 'REPLICA' });
  };
  const begin = (source: StoredBucket, version: StoredVersion, rule: ReplicationRule, batch: boolean) => {
    const { ID: ruleId = '', Destination } = rule;
    const destination = nameIn(Destination?.Bucket);
    const one = { source: source.name, destination, ruleId, version, fromMs: clock.now(), batch, failed: false };
    all.push(one);
    version.replication = 'PENDING';
    return one;
  };
  return {
    get lagMs() {
      return lag;
    },
    set lagMs(ms) {
      settle();
      [lag, lagSinceMs] = [ms, clock.now()];
    },
    written: (bucket, version) => {
      for (const rule of rulesFor(bucket, version))
        if ((ruleSince(bucket.name, rule.ID ?? '') ?? Infinity) <= version.atMs)
          waiting.push(begin(bucket, version, rule, false));
    },
    settle,
    copyNow: (bucket, version) => {
      const begun = rulesFor(bucket, version).map((rule) => begin(bucket, version, rule, true));
      for (const one of begun) carryOut(one, one.fromMs);
      return begun.length > 0 && begun.every(({ failed }) => !failed);
    },
    all,
  };
}

/**
 * The enabled rules that speak of a version, one for each destination: the highest priority wins (S3 API Reference,
 * ReplicationRule). Objects of a rehearsal have no tags: rules that filter by tag speak of none.
 */
export function rulesFor(bucket: StoredBucket, version: StoredVersion): readonly ReplicationRule[] {
  const matching = (bucket.replication?.Rules ?? []).filter(
    (rule) => rule.Status === 'Enabled' && speaksOf(rule, version) && selects(rule, bucket),
  );
  const byDestination = new Map<string, ReplicationRule>();
  for (const rule of matching) {
    const destination = rule.Destination?.Bucket ?? '';
    if ((byDestination.get(destination)?.Priority ?? -1) < (rule.Priority ?? 0)) byDestination.set(destination, rule);
  }
  return [...byDestination.values()];
}

/** The name in the ARN of a bucket. */
export const nameIn = (arn: string | undefined): string => arn?.replace(/^arn:[^:]+:s3:::/, '') ?? '';

function speaksOf({ Filter, Prefix, DeleteMarkerReplication }: ReplicationRule, { key, body }: StoredVersion): boolean {
  const tagged = Filter?.Tag !== undefined || (Filter?.And?.Tags?.length ?? 0) > 0;
  const prefix = Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix ?? '';
  return !tagged && key.startsWith(prefix) && (body !== undefined || DeleteMarkerReplication?.Status === 'Enabled');
}

/** KMS-encrypted objects are left out unless the rule selects them (S3 User Guide, "Replicating encrypted objects"). */
const selects = ({ SourceSelectionCriteria }: ReplicationRule, { encryption }: StoredBucket): boolean =>
  !encryption.algorithm.startsWith('aws:kms') || SourceSelectionCriteria?.SseKmsEncryptedObjects?.Status === 'Enabled';
