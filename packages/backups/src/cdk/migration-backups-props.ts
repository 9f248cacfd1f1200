import type { IMigrationPart } from '@regionlift/migration';
import type { Duration } from 'aws-cdk-lib';
import type { VaultLockMode } from './vault-lock-mode';

/**
 * How a migration is backed up. Names and ARNs of the two regions are composed from it, so every value is plain: a token is
 * refused (`PlainValueNeeded`).
 */
export interface MigrationBackupsProps {
  /**
   * Parts to protect, declared before.
   *
   * @default - every part that is declared before
   */
  readonly protect?: IMigrationPart[];

  /**
   * Tags by which resources of either region are backed up besides: what carries all of them. EC2 instances and EBS volumes,
   * which come and go, are selected like this.
   *
   * @default - only what the parts declare
   */
  readonly selectTags?: { [key: string]: string };

  /**
   * IANA time zone of all schedules: `Europe/Berlin`.
   *
   * @default 'Etc/UTC'
   */
  readonly timeZone?: string;

  /**
   * The daily backup.
   *
   * @default - at 03:00, kept for 35 days or for the rollback window where that is longer, as its copy is
   */
  readonly daily?: BackupRuleOptions;

  /**
   * The weekly backup.
   *
   * @default - on Sundays at 05:00, kept for 90 days or for the rollback window where that is longer, as its copy is
   */
  readonly weekly?: BackupRuleOptions;

  /**
   * The monthly backup.
   *
   * @default - on the first at 07:00, kept for 365 days, as its copy is
   */
  readonly monthly?: BackupRuleOptions;

  /**
   * How far back any point in time can be restored, in whole days from 1 to 35; `Duration.days(0)` for no continuous backups. The
   * parts' own templates have to keep as long (`ContinuousRetentionDiffers`). A changed retention stops a continuous backup that
   * runs (API Reference, RecoveryPointByBackupVault, `Status`).
   *
   * @default - 7 days, or the rollback window where that is longer
   */
  readonly continuous?: Duration;

  /**
   * How old the newest recovery point may be at the cutover, in whole hours from 1 to 168.
   *
   * @default Duration.hours(24)
   */
  readonly freshness?: Duration;

  /**
   * Keeps everybody from shortening what both vaults keep.
   *
   * @default - no lock
   */
  readonly lock?: VaultLockOptions;

  /**
   * Restores on trial, in the target region.
   *
   * @default - on Sundays, of the buckets and databases
   */
  readonly restoreTests?: RestoreTestOptions;

  /**
   * Whether daily reports of backup, copy and restore jobs go to the export bucket.
   *
   * @default true
   */
  readonly reports?: boolean;

  /**
   * How long an export (dump, evidence, report) is kept, in whole days; never below the rollback window.
   *
   * @default - for ever
   */
  readonly exportRetention?: Duration;

  /**
   * Bucket of the target region that takes the export bucket's server access logs, under the prefix `<export bucket>/`; its
   * policy must let `logging.s3.amazonaws.com` write.
   *
   * @default - no server access logs
   */
  readonly accessLogBucketName?: string;

  /**
   * ARNs that alarms notify, as literals. An alarm notifies only inside its own region: each takes those of its region.
   *
   * @default - the topics of the migration's alerts, else nobody
   */
  readonly alarmActionArns?: string[];
}

/** A rule of the backup plan. Rules that start at about the same time are one backup to AWS Backup: keep them apart. */
export interface BackupRuleOptions {
  /**
   * Whether there is such a rule.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * When it starts: `cron(0 3 * * ? *)`, in the time zone of the backups.
   *
   * @default - see the rule
   */
  readonly schedule?: string;

  /**
   * How long a backup is kept, in whole days; never below the rollback window.
   *
   * @default - see the rule
   */
  readonly retention?: Duration;

  /**
   * When a backup moves to cold storage, in whole days, at least 90 before it is deleted. Of the kinds that parts declare none
   * moves: AWS Backup leaves S3, RDS and EC2 warm.
   *
   * @default - it stays warm
   */
  readonly coldAfter?: Duration;

  /**
   * How long the copy in the other region is kept, in whole days.
   *
   * @default - as long as the backup
   */
  readonly copyRetention?: Duration;
}

/** What nobody may shorten: a backup or copy whose retention lies outside of it fails. */
export interface VaultLockOptions {
  /** Who may lift the lock. */
  readonly mode: VaultLockMode;

  /** The shortest retention, in whole days. */
  readonly minRetention: Duration;

  /**
   * The longest retention, in whole days.
   *
   * @default - no longest
   */
  readonly maxRetention?: Duration;

  /**
   * VaultLockMode.COMPLIANCE: the time in which the lock can still be lifted, in whole days from 3 to 36500.
   *
   * @default - needed with COMPLIANCE, refused with GOVERNANCE
   */
  readonly grace?: Duration;
}

/** Restores on trial. */
export interface RestoreTestOptions {
  /**
   * Whether there are any.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * When they start, in the time zone of the backups.
   *
   * @default 'cron(0 9 ? * SUN *)'
   */
  readonly schedule?: string;

  /**
   * How long what was restored is kept to be looked at, in whole hours up to 168.
   *
   * @default Duration.hours(4)
   */
  readonly validation?: Duration;
}
