import type {
  CreateJobCommandInput,
  DescribeJobCommandInput,
  JobStatus,
  UpdateJobStatusCommandInput,
} from '@aws-sdk/client-s3-control';
import type { AwsCall } from '../../contract/aws';
import { Refusal } from '../../contract/aws';
import { uuid } from '../../programme/made-up';
import type { Stores } from '../s3';
import { nameIn } from '../s3/replicator';

/** How long a batch job takes from its creation, milliseconds by the rehearsal's clock. */
export interface JobTimes {
  readonly preparingMs: number;
  readonly activeMs: number;
}

/**
 * Batch Replication. A job replicates what the configuration of its source speaks of and its filter asks for, at once when its time
 * has come, and answers with the states of S3 User Guide, "Job statuses". Asked twice with one token it is one job.
 */
export function batchJobs(stores: Stores, { preparingMs, activeMs }: JobTimes) {
  const jobs = new Map<string, Job>();
  const jobOf = (id: string | undefined, { region, atMs }: AwsCall): Job => {
    const job = jobs.get(id ?? '');
    if (job === undefined || job.region !== region) throw new Refusal('NoSuchJobException', 'No such job', 404);
    progress(stores, job, atMs);
    return job;
  };
  return {
    CreateJob: (input: CreateJobCommandInput, { region, atMs }: AwsCall) => {
      const bucket = nameIn(input.ManifestGenerator?.S3JobManifestGenerator?.SourceBucket);
      const token = input.ClientRequestToken ?? '';
      const same = [...jobs.values()].find((job) => job.token === token && job.region === region);
      if (same !== undefined) return { JobId: same.id };
      refuseJob(stores, input, bucket, region);
      const id = uuid(`job ${region} ${token}`);
      const states = input.ManifestGenerator?.S3JobManifestGenerator?.Filter?.ObjectReplicationStatuses ?? allStates;
      jobs.set(id, {
        id,
        token,
        region,
        bucket,
        states,
        activeAtMs: atMs + preparingMs,
        doneAtMs: atMs + preparingMs + activeMs,
        status: 'New',
        copied: 0,
        failed: 0,
      });
      return { JobId: id };
    },
    DescribeJob: ({ JobId }: DescribeJobCommandInput, call: AwsCall) => {
      const { id, status, copied, failed, reason } = jobOf(JobId, call);
      const counts = { NumberOfTasksSucceeded: copied, NumberOfTasksFailed: failed };
      return {
        Job: {
          JobId: id,
          Status: status,
          FailureReasons: [],
          ProgressSummary: { TotalNumberOfTasks: copied + failed, ...counts },
          ...(reason !== undefined && { StatusUpdateReason: reason }),
        },
      };
    },
    UpdateJobStatus: (input: UpdateJobStatusCommandInput, call: AwsCall) => {
      const job = jobOf(input.JobId, call);
      if (ended.has(job.status))
        throw new Refusal('JobStatusException', `The job is ${job.status} and cannot be changed`);
      if (input.RequestedJobStatus !== 'Cancelled')
        throw new Refusal('InvalidRequestException', 'The rehearsal only cancels jobs');
      job.status = 'Cancelled';
      job.reason = input.StatusUpdateReason;
      return { JobId: job.id, Status: 'Cancelling' };
    },
  };
}

interface Job {
  readonly id: string;
  readonly token: string;
  readonly region: string;
  readonly bucket: string;
  readonly states: readonly string[];
  readonly activeAtMs: number;
  readonly doneAtMs: number;
  status: JobStatus;
  copied: number;
  failed: number;
  reason?: string | undefined;
}

/** What has happened to a job by now. */
function progress(stores: Stores, job: Job, atMs: number): void {
  if (ended.has(job.status)) return;
  if (atMs < job.doneAtMs) {
    job.status = atMs < job.activeAtMs ? 'Preparing' : 'Active';
    return;
  }
  const bucket = stores.bucket(job.bucket);
  if (bucket !== undefined) Object.assign(job, stores.copyExisting(bucket, job.states));
  job.status = 'Complete';
}

/** Jobs run in the region of their bucket; a generated manifest needs a replication configuration (API Reference, CreateJob). */
function refuseJob(stores: Stores, { RoleArn, Report }: CreateJobCommandInput, name: string, region: string): void {
  const bucket = stores.bucket(name);
  const invalid = (message: string) => new Refusal('InvalidRequest', message);
  if (bucket === undefined || bucket.region !== region) throw invalid(`The source bucket ${name} is not in ${region}`);
  if (bucket.replication === undefined) throw invalid(`The source bucket ${name} has no replication configuration`);
  if (!/^arn:[^:]+:iam::\d{12}:role\/.+/.test(RoleArn ?? '')) throw invalid('RoleArn is no role');
  if (Report?.Enabled === true && stores.bucket(nameIn(Report.Bucket)) === undefined)
    throw invalid(`The report bucket ${Report.Bucket} does not exist`);
}

const allStates = ['NONE', 'FAILED', 'COMPLETED', 'REPLICA'];

const ended: ReadonlySet<JobStatus> = new Set<JobStatus>(['Complete', 'Failed', 'Cancelled']);
