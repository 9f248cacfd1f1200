import type { PutRestoreValidationResultCommandInput, RestoreJobStatus } from '@aws-sdk/client-backup';
import { type AwsCall, Refusal } from '../../contract/aws';

/** A restore job as a rehearsal makes it up: nothing is restored. */
export interface MadeRestore {
  readonly id: string;
  readonly region: string;
  readonly status: RestoreJobStatus;
  /** `S3`, `RDS`, `Aurora`, `EBS`, `EC2`. */
  readonly resourceType: string;
  readonly createdArn: string;
  /** Of a restore on trial: ARN of its plan. */
  readonly planArn?: string;
  readonly backupBytes?: number;
}

/** What is said of restore jobs, and what functions say of them. */
export function restores() {
  const jobs = new Map<string, MadeRestore>();
  const verdicts = new Map<string, Verdict>();
  const jobOf = (id: string | undefined, { region }: AwsCall): MadeRestore => {
    const job = jobs.get(id ?? '');
    if (job === undefined || job.region !== region)
      throw new Refusal('ResourceNotFoundException', `Restore job ${id} does not exist`);
    return job;
  };
  return {
    add: (job: MadeRestore): void => {
      jobs.set(job.id, job);
    },
    verdictOf: (id: string): Verdict | undefined => verdicts.get(id),
    operations: {
      DescribeRestoreJob: ({ RestoreJobId }: { readonly RestoreJobId?: string }, call: AwsCall) => {
        const { id, status, resourceType, createdArn, planArn, backupBytes } = jobOf(RestoreJobId, call);
        const { status: ValidationStatus, message } = verdicts.get(id) ?? {};
        return {
          RestoreJobId: id,
          Status: status,
          ResourceType: resourceType,
          CreatedResourceArn: createdArn,
          ...(planArn !== undefined && { CreatedBy: { RestoreTestingPlanArn: planArn } }),
          ...(backupBytes !== undefined && { BackupSizeInBytes: backupBytes }),
          ...(ValidationStatus !== undefined && { ValidationStatus, ValidationStatusMessage: message }),
        };
      },
      // Once a status is set it cannot be changed (AWS Backup Developer Guide, "Restore testing validation").
      PutRestoreValidationResult: (input: PutRestoreValidationResultCommandInput, call: AwsCall) => {
        const { id, status } = jobOf(input.RestoreJobId, call);
        if (status !== 'COMPLETED' || verdicts.has(id))
          throw new Refusal('InvalidRequestException', `The validation status of restore job ${id} cannot be set`);
        verdicts.set(id, { status: String(input.ValidationStatus), message: input.ValidationStatusMessage ?? '' });
        return {};
      },
    },
  };
}

/** What a function said of a restore. */
export interface Verdict {
  /** `SUCCESSFUL`, `FAILED`. */
  readonly status: string;
  readonly message: string;
}
