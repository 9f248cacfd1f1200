import type {
  ListBackupJobsCommandInput,
  ListCopyJobsCommandInput,
  ListRecoveryPointsByBackupVaultCommandInput,
} from '@aws-sdk/client-backup';
import type { AwsCall } from '../../contract/aws';
import { type Job, stateOf } from './jobs';

/** Backup jobs of a region. */
export const listBackupJobs = (jobs: readonly Job[], input: ListBackupJobsCommandInput, { region, atMs }: AwsCall) => ({
  BackupJobs: jobs
    .filter((job) => job.kind === 'BACKUP' && job.region === region && isOf(job, input.ByResourceArn))
    .map((job) => ({
      BackupJobId: job.id,
      BackupVaultName: job.vault.split(' ')[1],
      ResourceArn: job.resourceArn,
      ...lived(job, atMs),
    })),
});

/** Copy jobs that were started in a region. */
export const listCopyJobs = (jobs: readonly Job[], input: ListCopyJobsCommandInput, { region, atMs }: AwsCall) => ({
  CopyJobs: jobs
    .filter((job) => job.kind === 'COPY' && job.region === region && isOf(job, input.ByResourceArn))
    .filter(({ vault }) => input.ByDestinationVaultArn === undefined || isVault(vault, input.ByDestinationVaultArn))
    .map((job) => ({
      CopyJobId: job.id,
      ResourceArn: job.resourceArn,
      SourceRecoveryPointArn: job.fromPointArn,
      ...(stateOf(job, atMs) === 'COMPLETED' && { DestinationRecoveryPointArn: job.pointArn }),
      ...lived(job, atMs),
    })),
});

/** Points that the jobs of a vault have made by now. */
export const listPoints = (
  jobs: readonly Job[],
  { BackupVaultName, ByResourceArn }: ListRecoveryPointsByBackupVaultCommandInput,
  { region, atMs }: AwsCall,
) => ({
  RecoveryPoints: jobs
    .filter((job) => job.vault === `${region} ${BackupVaultName}` && isOf(job, ByResourceArn) && atMs >= job.endsAtMs)
    .map(({ pointArn, resourceArn, createdAtMs, endsAtMs }) => ({
      RecoveryPointArn: pointArn,
      ResourceArn: resourceArn,
      Status: 'COMPLETED' as const,
      CreationDate: new Date(createdAtMs),
      CompletionDate: new Date(endsAtMs),
      IsEncrypted: true,
    })),
});

const isOf = ({ resourceArn }: Job, asked: string | undefined): boolean => asked === undefined || asked === resourceArn;

/** Whether `<region> <name>` is the vault of an ARN. */
export const isVault = (vault: string, arn: string): boolean => {
  const [, , , region, , , name] = arn.split(':');
  return vault === `${region} ${name}`;
};

const lived = (job: Job, atMs: number) => ({
  State: stateOf(job, atMs),
  CreationDate: new Date(job.createdAtMs),
  ...(atMs >= job.endsAtMs && { CompletionDate: new Date(job.endsAtMs) }),
});
