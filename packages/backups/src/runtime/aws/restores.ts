import {
  type BackupClient,
  DescribeRestoreJobCommand,
  PutRestoreValidationResultCommand,
} from '@aws-sdk/client-backup';
import { unlessAbsent } from '@regionlift/migration/runtime';
import type { BackupsRuntimeConfig, LiveRestore } from '../../core';
import type { RestoresPort } from '../ports';
import type { Clients } from './clients';
import { restoredOf } from './restored';

/** Restores on trial, and what they have restored. */
export function awsRestores(clients: Clients, { target: { region } }: BackupsRuntimeConfig): RestoresPort {
  return {
    job: (id) => jobOf(clients.backup(region), id),
    restored: (type, arn) => restoredOf(clients, region, type, arn),
    report: async (RestoreJobId, ValidationStatus, ValidationStatusMessage) => {
      await clients
        .backup(region)
        .send(new PutRestoreValidationResultCommand({ RestoreJobId, ValidationStatus, ValidationStatusMessage }));
    },
  };
}

async function jobOf(client: BackupClient, RestoreJobId: string): Promise<LiveRestore | undefined> {
  const job = await unlessAbsent(
    client.send(new DescribeRestoreJobCommand({ RestoreJobId })),
    'ResourceNotFoundException',
  );
  if (job === undefined) return undefined;
  const planArn = job.CreatedBy?.RestoreTestingPlanArn;
  return {
    status: job.Status ?? '',
    ...(job.StatusMessage !== undefined && { message: job.StatusMessage }),
    ...(planArn !== undefined && { planArn }),
    ...(job.ResourceType !== undefined && { resourceType: job.ResourceType }),
    ...(job.CreatedResourceArn !== undefined && { createdArn: job.CreatedResourceArn }),
    ...(job.BackupSizeInBytes !== undefined && { backupBytes: job.BackupSizeInBytes }),
    ...(job.ValidationStatus !== undefined && { validationStatus: job.ValidationStatus }),
  };
}
