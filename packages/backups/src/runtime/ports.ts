import type { LiveCopyJob, LiveJob, LivePoint, LiveRestore, LiveRestored, Side, ValidatedType } from '../core';

export type { ClockPort, Log } from '@regionlift/migration/runtime';

/** One side's vault, with the jobs of its region. Lists come newest first. */
export interface VaultPort {
  /** Recovery points of a resource in the vault, its own or copies. */
  readonly points: (resourceArn: string) => Promise<readonly LivePoint[]>;
  /** Backup jobs of a resource, into whatever vault. */
  readonly jobs: (resourceArn: string) => Promise<readonly LiveJob[]>;
  /** Copy jobs of a resource, into the other side's vault. */
  readonly copyJobs: (resourceArn: string) => Promise<readonly LiveCopyJob[]>;
  /** StartBackupJob; asked again with the same `after` it starts no other. The id of the job. */
  readonly startBackup: (request: { readonly resourceArn: string; readonly after: string }) => Promise<string>;
  /** StartCopyJob into the other side's vault; asked again with the same `after` it starts no other. The id of the job. */
  readonly startCopy: (request: { readonly pointArn: string; readonly after: string }) => Promise<string>;
}

/** Databases that are backed up continuously. */
export interface DatabasesPort {
  /** LatestRestorableTime, milliseconds since 1970; undefined when there is no such database, or it says none. */
  readonly restorableUntil: (
    side: Side,
    kind: 'RDS_INSTANCE' | 'RDS_CLUSTER',
    arn: string,
  ) => Promise<number | undefined>;
}

/** Restores on trial, of the target region. */
export interface RestoresPort {
  /** Undefined when there is no such job. */
  readonly job: (id: string) => Promise<LiveRestore | undefined>;
  /** What was restored; undefined when it is not there. */
  readonly restored: (type: ValidatedType, arn: string) => Promise<LiveRestored | undefined>;
  /** PutRestoreValidationResult, which AWS takes once. */
  readonly report: (id: string, result: 'SUCCESSFUL' | 'FAILED', message: string) => Promise<void>;
}

/** Both vaults. */
export type Vaults = Readonly<Record<Side, VaultPort>>;
