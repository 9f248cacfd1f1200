import {
  type BackupClient,
  ListBackupJobsCommand,
  ListCopyJobsCommand,
  ListRecoveryPointsByBackupVaultCommand,
} from '@aws-sdk/client-backup';
import { everyPage } from '@regionlift/migration/runtime';
import type { LiveCopyJob, LiveJob, LivePoint } from '../../core';

/** Recovery points of a resource in a vault, newest first. */
export async function listPoints(
  client: BackupClient,
  BackupVaultName: string,
  ByResourceArn: string,
): Promise<readonly LivePoint[]> {
  const points = await everyPage(async (NextToken) => {
    const { RecoveryPoints = [], NextToken: next } = await client.send(
      new ListRecoveryPointsByBackupVaultCommand({ BackupVaultName, ByResourceArn, NextToken }),
    );
    return { found: RecoveryPoints, next };
  });
  return newestFirst(
    points.map(({ RecoveryPointArn = '', Status = '', CreationDate, CompletionDate, IsEncrypted, CreatedBy }) => ({
      arn: RecoveryPointArn,
      status: Status,
      createdAt: CreationDate?.getTime() ?? 0,
      ...(CompletionDate && { completedAt: CompletionDate.getTime() }),
      ...(IsEncrypted !== undefined && { encrypted: IsEncrypted }),
      planned: CreatedBy?.BackupPlanId !== undefined,
    })),
  );
}

/** Backup jobs of a resource in a region, newest first; AWS Backup lists those of 30 days. */
export async function listJobs(
  client: BackupClient,
  vaultName: string,
  ByResourceArn: string,
): Promise<readonly LiveJob[]> {
  const jobs = await everyPage(async (NextToken) => {
    const { BackupJobs = [], NextToken: next } = await client.send(
      new ListBackupJobsCommand({ ByResourceArn, NextToken }),
    );
    return { found: BackupJobs, next };
  });
  return newestFirst(
    jobs.map(({ BackupJobId = '', BackupVaultName, ...job }) => ({
      id: BackupJobId,
      ...live(job),
      ours: BackupVaultName === vaultName,
    })),
  );
}

/** Copy jobs of a resource into a vault, newest first. */
export async function listCopyJobs(
  client: BackupClient,
  ByDestinationVaultArn: string,
  ByResourceArn: string,
): Promise<readonly LiveCopyJob[]> {
  const jobs = await everyPage(async (NextToken) => {
    const { CopyJobs = [], NextToken: next } = await client.send(
      new ListCopyJobsCommand({ ByResourceArn, ByDestinationVaultArn, NextToken }),
    );
    return { found: CopyJobs, next };
  });
  return newestFirst(
    jobs.map(({ CopyJobId = '', SourceRecoveryPointArn = '', DestinationRecoveryPointArn, ...job }) => ({
      id: CopyJobId,
      ...live(job),
      pointArn: SourceRecoveryPointArn,
      ...(DestinationRecoveryPointArn !== undefined && { copyArn: DestinationRecoveryPointArn }),
    })),
  );
}

const live = ({ State = '', CreationDate, CompletionDate, StatusMessage }: ListedJob) => ({
  state: State,
  createdAt: CreationDate?.getTime() ?? 0,
  ...(CompletionDate && { endedAt: CompletionDate.getTime() }),
  ...(StatusMessage !== undefined && { message: StatusMessage }),
});

interface ListedJob {
  readonly State?: string;
  readonly CreationDate?: Date;
  readonly CompletionDate?: Date;
  readonly StatusMessage?: string;
}

const newestFirst = <T extends { readonly createdAt: number }>(all: readonly T[]): readonly T[] =>
  all.toSorted((one, other) => other.createdAt - one.createdAt);
