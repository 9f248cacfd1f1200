import type {
  ListBackupJobsCommandInput,
  ListCopyJobsCommandInput,
  ListRecoveryPointsByBackupVaultCommandInput,
  StartBackupJobCommandInput,
  StartCopyJobCommandInput,
} from '@aws-sdk/client-backup';
import { type AwsCall, Refusal, type StandIn } from '../../contract/aws';
import type { Programme } from '../../contract/programme';
import { hex, uuid } from '../../programme/made-up';
import { byOperation } from '../by-operation';
import type { Job } from './jobs';
import { isVault, listBackupJobs, listCopyJobs, listPoints } from './lists';
import { type MadeRestore, restores, type Verdict } from './restores';

export type { MadeRestore } from './restores';

/** AWS Backup, with restores that a rehearsal makes up. */
export interface Backup extends StandIn {
  readonly addRestore: (job: MadeRestore) => void;
  /** What a function said of a restore; undefined before it did. */
  readonly verdictOf: (restoreJobId: string) => Verdict | undefined;
}

/** AWS Backup: vaults of the program, points by jobs that take `jobMs` milliseconds by the rehearsal's clock. */
export function backup(programme: Programme, jobMs = 4 * 60_000): Backup {
  const restored = restores();
  const jobs: Job[] = [];
  const vaults = new Set<string>();
  const deploy = ({ resources }: Programme) => {
    for (const { kind, region, name } of resources)
      if (kind === 'AWS::Backup::BackupVault') vaults.add(`${region} ${name}`);
  };
  deploy(programme);
  const started = (one: Omit<Job, 'id' | 'createdAtMs' | 'endsAtMs' | 'pointArn'>, { atMs }: AwsCall): Job => {
    const same = jobs.find(
      ({ kind, region, token }) => kind === one.kind && region === one.region && token === one.token,
    );
    if (same !== undefined) return same;
    const id = uuid(`${one.kind} ${one.region} ${one.token}`);
    const pointArn = pointOf(one.vault, one.resourceArn, programme.account, id);
    const job: Job = { ...one, id, pointArn, createdAtMs: atMs, endsAtMs: atMs + jobMs };
    jobs.push(job);
    return job;
  };
  const vaultOf = (region: string, name: string | undefined): string => {
    if (!vaults.has(`${region} ${name}`)) throw missing(`Backup vault ${name} does not exist in ${region}`);
    return `${region} ${name}`;
  };
  return {
    title: 'AWS Backup',
    services: ['Backup'],
    limits: 'Nothing is backed up: jobs end well after their time, and nothing is restored.',
    deploy,
    addRestore: restored.add,
    verdictOf: restored.verdictOf,
    answer: byOperation('AWS Backup', {
      StartBackupJob: (input: StartBackupJobCommandInput, call: AwsCall) => {
        const { ResourceArn: resourceArn = '', IdempotencyToken: token = uuid(`${call.atMs}`) } = input;
        const vault = vaultOf(call.region, input.BackupVaultName);
        refuse(input.IamRoleArn, resourceArn, call.region);
        const job = started({ kind: 'BACKUP', token, region: call.region, resourceArn, vault }, call);
        return { BackupJobId: job.id, CreationDate: new Date(job.createdAtMs) };
      },
      StartCopyJob: (input: StartCopyJobCommandInput, call: AwsCall) => {
        const { RecoveryPointArn: fromPointArn = '', IdempotencyToken: token = uuid(`${call.atMs}`) } = input;
        const from = vaultOf(call.region, input.SourceBackupVaultName);
        const point = jobs.find(
          (job) => job.pointArn === fromPointArn && job.vault === from && job.endsAtMs <= call.atMs,
        );
        if (point === undefined) throw missing(`Recovery point ${fromPointArn} does not exist`);
        const vault = [...vaults].find((one) => isVault(one, input.DestinationBackupVaultArn ?? ''));
        if (vault === undefined) throw missing(`Backup vault ${input.DestinationBackupVaultArn} does not exist`);
        const { resourceArn } = point;
        refuse(input.IamRoleArn, resourceArn, call.region);
        const job = started({ kind: 'COPY', token, region: call.region, resourceArn, vault, fromPointArn }, call);
        return { CopyJobId: job.id, CreationDate: new Date(job.createdAtMs) };
      },
      ListRecoveryPointsByBackupVault: (input: ListRecoveryPointsByBackupVaultCommandInput, call: AwsCall) => {
        vaultOf(call.region, input.BackupVaultName);
        return listPoints(jobs, input, call);
      },
      ListBackupJobs: (input: ListBackupJobsCommandInput, call: AwsCall) => listBackupJobs(jobs, input, call),
      ListCopyJobs: (input: ListCopyJobsCommandInput, call: AwsCall) => listCopyJobs(jobs, input, call),
      ...restored.operations,
    }),
  };
}

function refuse(role: string | undefined, resourceArn: string, region: string): void {
  const invalid = (message: string) => new Refusal('InvalidParameterValueException', message);
  if (!/^arn:[^:]+:iam::\d{12}:role\/.+/.test(role ?? '')) throw invalid(`${role} is no role`);
  const where = resourceArn.split(':')[3] ?? '';
  if (where !== '' && where !== region) throw invalid(`${resourceArn} is not in ${region}`);
}

/** Snapshots of RDS keep RDS's own ARNs; points of other resources have AWS Backup's. */
function pointOf(vault: string, resourceArn: string, account: string, id: string): string {
  const [region = ''] = vault.split(' ');
  const [, partition = 'aws', service] = resourceArn.split(':');
  return service === 'rds'
    ? `arn:${partition}:rds:${region}:${account}:snapshot:awsbackup:job-${id}`
    : `arn:${partition}:backup:${region}:${account}:recovery-point:${hex(id, 8)}-${id}`;
}

const missing = (message: string) => new Refusal('ResourceNotFoundException', message);
