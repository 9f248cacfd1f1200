/** The kinds of resources whose restores on trial are looked at, in AWS Backup's own words. */
export const validatedTypes = ['S3', 'RDS', 'Aurora', 'EBS', 'EC2'] as const;

/** See {@link validatedTypes}. */
export type ValidatedType = (typeof validatedTypes)[number];

/** A restore job, as AWS Backup describes it (API Reference, DescribeRestoreJob). */
export interface LiveRestore {
  readonly status: string;
  readonly message?: string;
  /** ARN of the plan of restores on trial that made it; absent of any other restore. */
  readonly planArn?: string;
  readonly resourceType?: string;
  readonly createdArn?: string;
  readonly backupBytes?: number;
  /** `SUCCESSFUL`, `FAILED`, `TIMED_OUT`, `VALIDATING`; absent before anybody said how it went. */
  readonly validationStatus?: string;
}

/** What was restored, as its own service describes it; undefined: it is not there. */
export interface LiveRestored {
  /** Of databases, volumes and instances. */
  readonly state?: string;
  /** Of buckets: whether at least one object is there. */
  readonly holdsObjects?: boolean;
}
