import { createHash } from 'node:crypto';
import { type BackupClient, StartBackupJobCommand, StartCopyJobCommand } from '@aws-sdk/client-backup';
import { RuntimeError } from '@regionlift/migration/runtime';
import type { BackupsRuntimeConfig, Side } from '../../core';
import type { VaultPort } from '../ports';
import { listCopyJobs, listJobs, listPoints } from './lists';

/**
 * One side's vault. What is started is kept as long as the shortest rule keeps it; the token of a start is made of what was known
 * before it, so that a start that is asked for twice starts one job ("Retrying a successful request with the same idempotency token
 * results in a success message with no action taken", API Reference, StartBackupJob). Raises `JobWithoutId`.
 */
export function awsVault(client: BackupClient, config: BackupsRuntimeConfig, side: Side): VaultPort {
  const [own, other] = side === 'SOURCE' ? [config.source, config.target] : [config.target, config.source];
  const destination = `arn:${config.partition}:backup:${other.region}:${config.account}:backup-vault:${other.vaultName}`;
  const started = (id: string | undefined, of: string): string => {
    if (id === undefined) throw new RuntimeError('JobWithoutId', `AWS Backup gave no id for the job of ${of}`);
    return id;
  };
  return {
    points: (resourceArn) => listPoints(client, own.vaultName, resourceArn),
    jobs: (resourceArn) => listJobs(client, own.vaultName, resourceArn),
    copyJobs: (resourceArn) => listCopyJobs(client, destination, resourceArn),
    startBackup: async ({ resourceArn, after }) => {
      const { BackupJobId } = await client.send(
        new StartBackupJobCommand({
          BackupVaultName: own.vaultName,
          ResourceArn: resourceArn,
          IamRoleArn: config.backupRoleArn,
          IdempotencyToken: tokenOf(config, 'backup', resourceArn, after),
          StartWindowMinutes: 60,
          Lifecycle: { DeleteAfterDays: config.keepDays },
        }),
      );
      return started(BackupJobId, resourceArn);
    },
    startCopy: async ({ pointArn, after }) => {
      const { CopyJobId } = await client.send(
        new StartCopyJobCommand({
          RecoveryPointArn: pointArn,
          SourceBackupVaultName: own.vaultName,
          DestinationBackupVaultArn: destination,
          IamRoleArn: config.backupRoleArn,
          IdempotencyToken: tokenOf(config, 'copy', pointArn, after),
          Lifecycle: { DeleteAfterDays: config.keepCopyDays },
        }),
      );
      return started(CopyJobId, pointArn);
    },
  };
}

const tokenOf = (
  { qualifier, migration, part }: BackupsRuntimeConfig,
  what: 'backup' | 'copy',
  arn: string,
  after: string,
): string =>
  createHash('sha256')
    .update(JSON.stringify([qualifier, migration, part, what, arn, after]))
    .digest('hex');
