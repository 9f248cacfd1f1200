import type { RegionMigration } from '@regionlift/migration/pulumi';

/** Who may lift the lock of the vaults. */
export enum VaultLockMode {
  /** Whoever has the permission `backup:DeleteBackupVaultLockConfiguration`. */
  Governance = 'GOVERNANCE',
  /** Nobody, not AWS either, once the time of grace is over. A vault that still holds anything can then never be deleted. */
  Compliance = 'COMPLIANCE',
}

/**
 * How a migration is backed up. Names and ARNs of the two regions are composed from it, so every value is plain: an output is
 * refused (`PlainValueNeeded`).
 */
export interface MigrationBackupsArgs extends MigrationBackupsSettings {
  /** The migration whose parts are backed up. */
  migration: RegionMigration;
  /** Parts to protect, declared before. Defaults to every part that is declared before. */
  protect?: {
    /** The part's name in the migration, lower-case. */
    readonly partName: string;
  }[];
}

/** How a migration is backed up, without the migration and its parts: plain data. */
export interface MigrationBackupsSettings {
  /**
   * Tags by which resources of either region are backed up besides: what carries all of them. EC2 instances and EBS volumes, which
   * come and go, are selected like this. By default only what the parts declare.
   */
  selectTags?: Record<string, string>;
  /** IANA time zone of all schedules: `Europe/Berlin`. Defaults to `Etc/UTC`. */
  timeZone?: string;
  /** The daily backup. By default at 03:00, kept for 35 days or for the rollback window where that is longer, as its copy is. */
  daily?: BackupRuleArgs;
  /**
   * The weekly backup. By default on Sundays at 05:00, kept for 90 days or for the rollback window where that is longer, as its copy
   * is.
   */
  weekly?: BackupRuleArgs;
  /** The monthly backup. By default on the first at 07:00, kept for 365 days, as its copy is. */
  monthly?: BackupRuleArgs;
  /**
   * How far back any point in time can be restored, in whole days from 1 to 35; 0 for no continuous backups. Defaults to 7, or the
   * rollback window where that is longer. The parts' own programs have to keep as long (`ContinuousRetentionDiffers`). A changed
   * retention stops a continuous backup that runs (API Reference, RecoveryPointByBackupVault, `Status`).
   */
  continuousDays?: number;
  /** How old the newest recovery point may be at the cutover, in whole hours from 1 to 168. Defaults to 24. */
  freshHours?: number;
  /** Keeps everybody from shortening what both vaults keep. By default there is no lock. */
  lock?: VaultLockArgs;
  /** Restores on trial, in the target region. By default on Sundays, of the buckets and databases. */
  restoreTests?: RestoreTestArgs;
  /** Whether daily reports of backup, copy and restore jobs go to the export bucket. Defaults to true. */
  reports?: boolean;
  /** Whole days for which an export (dump, evidence, report) is kept; never below the rollback window. By default for ever. */
  exportDays?: number;
  /**
   * Bucket of the target region that takes the export bucket's server access logs, under the prefix `<export bucket>/`; its policy
   * must let `logging.s3.amazonaws.com` write. By default there are none.
   */
  accessLogBucketName?: string;
  /**
   * ARNs that alarms notify; each alarm takes those of its own region. By default the topics of the migration's alerts, else nobody.
   */
  alarmActionArns?: string[];
}

/** A rule of the backup plan. Rules that start at about the same time are one backup to AWS Backup: keep them apart. */
export interface BackupRuleArgs {
  /** Whether there is such a rule. Defaults to true. */
  enabled?: boolean;
  /** When it starts: `cron(0 3 * * ? *)`, in the time zone of the backups. For the default see the rule. */
  schedule?: string;
  /** Whole days for which a backup is kept; never below the rollback window. For the default see the rule. */
  retentionDays?: number;
  /**
   * Whole days until a backup moves to cold storage, at least 90 before it is deleted. By default it stays warm. Of the kinds that
   * parts declare none moves: AWS Backup leaves S3, RDS and EC2 warm.
   */
  coldAfterDays?: number;
  /** Whole days for which the copy in the other region is kept. Defaults to `retentionDays`. */
  copyRetentionDays?: number;
}

/** What nobody may shorten: a backup or copy whose retention lies outside of it fails. */
export interface VaultLockArgs {
  /** Who may lift the lock. */
  mode: VaultLockMode;
  /** The shortest retention, in whole days. */
  minRetentionDays: number;
  /** The longest retention, in whole days. By default there is no longest. */
  maxRetentionDays?: number;
  /** `Compliance`: whole days in which the lock can still be lifted, from 3 to 36500. Needed there, refused otherwise. */
  graceDays?: number;
}

/** Restores on trial. */
export interface RestoreTestArgs {
  /** Whether there are any. Defaults to true. */
  enabled?: boolean;
  /** When they start, in the time zone of the backups. Defaults to `cron(0 9 ? * SUN *)`. */
  schedule?: string;
  /** Whole hours, up to 168, for which what was restored is kept to be looked at. Defaults to 4. */
  validationHours?: number;
}
