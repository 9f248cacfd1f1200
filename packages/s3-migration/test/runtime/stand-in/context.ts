import type { BucketRuntimeConfig } from '../../../src/core';
import type { ActionContext, ActionRequest, BucketPort } from '../../../src/runtime';
import { listed } from '../../core/listing';
import type { StandInAccount } from './account';
import { canaryPort } from './canary';
import { refuseReplication } from './refuse-replication';
import { s3Error } from './s3-error';

/** Everything an action works with, against the stand-in. It refuses what AWS refuses. */
export function standInContext(
  config: BucketRuntimeConfig,
  account: StandInAccount,
  request: ActionRequest,
  remaining = () => 900_000,
): ActionContext {
  return {
    config,
    request,
    subject: 'rl-orders/assets',
    source: bucketPort(account, config.source.bucketName),
    target: bucketPort(account, config.target.bucketName),
    control: controlPort(account),
    metrics: { read: async ({ id }) => account.metrics[id] ?? { values: [], complete: true } },
    ledger: {
      list: async (prefix) => [...account.ledger.keys()].filter((key) => key.startsWith(prefix)),
      read: async (key) => {
        const text = account.ledger.get(key);
        if (text === undefined) throw s3Error('NoSuchKey', key);
        return JSON.parse(text);
      },
      remember: async (key, value) => {
        if (account.ledger.has(key)) return false;
        account.ledger.set(key, JSON.stringify(value));
        return true;
      },
      write: async (key, value) => {
        account.ledger.set(key, JSON.stringify(value));
      },
    },
    parameters: {
      read: async (region, name) => {
        const value = account.parameters.get(`${region} ${name}`);
        if (value === undefined) throw s3Error('ParameterNotFound', name);
        return value;
      },
      write: async (region, name, value) => {
        account.parameters.set(`${region} ${name}`, value);
      },
    },
    clock: {
      now: () => account.now,
      sleep: async (ms) => {
        account.now += ms;
      },
      remaining,
    },
    log: () => undefined,
  };
}

function bucketPort(account: StandInAccount, name: string): BucketPort {
  const bucket = () => {
    const found = account.buckets.get(name);
    if (found === undefined) throw s3Error('NoSuchBucket', 'The specified bucket does not exist');
    return found;
  };
  let former = account.buckets.get(name)?.replication;
  return {
    find: async () => {
      const found = account.buckets.get(name);
      return found === undefined ? { access: 'MISSING' } : { access: 'FOUND', region: found.region };
    },
    versioning: async () => bucket().versioning,
    encryption: async () => bucket().encryption,
    objectLock: async () => bucket().objectLock,
    replication: async () => {
      const { replication } = bucket();
      if (account.staleReads <= 0) return replication;
      account.staleReads -= 1;
      return former;
    },
    putReplication: async (configuration) => {
      if (bucket().versioning !== 'Enabled')
        throw s3Error(
          'InvalidRequest',
          "Versioning must be 'Enabled' on the bucket to apply a replication configuration",
        );
      refuseReplication(configuration, (arn) => {
        const destination = account.buckets.get(arn.replace('arn:aws:s3:::', ''));
        return destination && destination.versioning === 'Enabled';
      });
      former = bucket().replication;
      bucket().replication = structuredClone(configuration);
    },
    deleteReplication: async () => {
      bucket().replication = undefined;
    },
    requestPayer: async () => 'BucketOwner',
    besides: async () => ({ notifications: 0, lifecycle: 1, policy: 0, cors: 0, website: 0, inventory: 0 }),
    tag: async (key) => bucket().tags[key],
    empty: async () => bucket().versions.length === 0,
    versions: (after) =>
      listed(
        bucket().versions,
        after && { key: after.key, ...(after.versionId === undefined ? {} : { source: after.versionId }) },
      ),
    lookUp: async ({ key, versionId }) => {
      const found = bucket().versions.find((version) => version.key === key && version.versionId === versionId);
      return found === undefined
        ? { found: false }
        : {
            found: true,
            size: found.size ?? 0,
            checksumType: 'FULL_OBJECT',
            checksums: { ChecksumCRC64NVME: `${key}${found.size}` },
          };
    },
    ...canaryPort(account, name),
  };
}

function controlPort(account: StandInAccount): ActionContext['control'] {
  return {
    createJob: async ({ ClientRequestToken }) => {
      const known = [...account.jobs.values()].find(({ token }) => token === ClientRequestToken);
      if (known?.JobId !== undefined) return known.JobId;
      const JobId = `job-${account.jobs.size + 1}`;
      account.jobs.set(JobId, { JobId, Status: 'Active', token: ClientRequestToken });
      return JobId;
    },
    describeJob: async (jobId) => account.jobs.get(jobId),
    cancelJob: async (jobId) => {
      const job = account.jobs.get(jobId);
      if (job === undefined) throw s3Error('NoSuchJob', jobId);
      if (['Complete', 'Failed', 'Cancelled'].includes(job.Status ?? ''))
        throw s3Error('JobStatusException', `the job is ${job.Status}`);
      account.jobs.set(jobId, { ...job, Status: 'Cancelled' });
    },
    accessPointsOf: async () => 0,
    accessPoint: async () => account.accessPoint,
    routes: async () => account.routes,
    submitRoutes: async (_, routes) => {
      const next = account.routes.map((route) => routes.find(({ Bucket }) => Bucket === route.Bucket) ?? route);
      if (next.every(({ TrafficDialPercentage }) => TrafficDialPercentage === 0))
        throw s3Error('InvalidRequest', 'At least one Region must be active');
      account.routes = next;
    },
  };
}
