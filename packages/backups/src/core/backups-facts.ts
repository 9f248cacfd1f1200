import type { Maybe, MigrationPlan, PartDeclaration } from '@regionlift/migration/core';

/** What a user says of the backups of a migration, unchecked, possibly deferred. */
export interface BackupsFacts {
  /** Construct id or component name, accepted by the migration: `Backups`. */
  readonly name: string;
  /** Slugs of the parts to protect, declared before. @default every part declared before */
  readonly protect?: readonly string[];
  /** Resources by tag, besides: what is tagged so in either region is backed up too. Values are exact. @default none */
  readonly selectTags?: Readonly<Record<string, Maybe<string>>>;
  /** IANA time zone of all schedules. @default 'Etc/UTC' */
  readonly timeZone?: Maybe<string>;
  /** @default 03:00 every day, kept for 35 days, or for the rollback window where that is longer */
  readonly daily?: RuleFacts;
  /** @default Sundays at 05:00, kept for 90 days, or for the rollback window where that is longer */
  readonly weekly?: RuleFacts;
  /** @default the first of the month at 07:00, kept for 365 days */
  readonly monthly?: RuleFacts;
  /**
   * Days for which any point in time can be restored, 1 to 35; 0: no continuous backups. A database's own template has to keep the same.
   * @default 7, or the rollback window where that is longer
   */
  readonly continuousDays?: Maybe<number>;
  /** How old the newest recovery point may be at the cutover, in hours, 1 to 168. @default 24 */
  readonly freshHours?: Maybe<number>;
  /** @default no lock */
  readonly lock?: LockFacts;
  /** Restores on trial. @default Sundays, what is selected of S3 and RDS */
  readonly restoreTests?: RestoreTestFacts;
  /** Whether daily reports of backup, copy and restore jobs go to the export bucket. @default true */
  readonly reports?: Maybe<boolean>;
  /** Days until an export (dump, evidence, report) expires; 0: never. @default 0 */
  readonly exportDays?: Maybe<number>;
  /** Bucket of the target region that takes the access log of the export bucket. @default none */
  readonly accessLogBucketName?: Maybe<string>;
  /** ARNs to notify, in the two regions. @default the migration's alerts */
  readonly alarmActionArns?: Maybe<readonly Maybe<string>[]>;
}

/** The facts with what they are judged against. */
export interface BackupsQuestion extends BackupsFacts {
  readonly migration: MigrationPlan;
  /** What the migration's parts declare, in the order of the program. */
  readonly parts: readonly PartDeclaration[];
}

/** A rule of the plan. */
export interface RuleFacts {
  /** `false`: no such rule. @default true */
  readonly enabled?: Maybe<boolean>;
  /** `cron(0 3 * * ? *)`, in the time zone. Rules that start within an hour of each other give one backup. */
  readonly schedule?: Maybe<string>;
  readonly retentionDays?: Maybe<number>;
  /** Days until a point moves to cold storage, where its kind has that; absent: it stays warm. */
  readonly coldAfterDays?: Maybe<number>;
  /** Days for which the copy in the other region is kept. @default retentionDays */
  readonly copyRetentionDays?: Maybe<number>;
}

/** What nobody may shorten. */
export interface LockFacts {
  /** GOVERNANCE (who has the permission may lift it) or COMPLIANCE (nobody may, once it is in force). */
  readonly mode: Maybe<string>;
  readonly minRetentionDays: Maybe<number>;
  readonly maxRetentionDays?: Maybe<number>;
  /** COMPLIANCE: days until nobody can lift it any more, 3 to 36500. */
  readonly graceDays?: Maybe<number>;
}

/** Restores on trial. */
export interface RestoreTestFacts {
  /** @default true */
  readonly enabled?: Maybe<boolean>;
  /** `cron(0 9 ? * SUN *)`. */
  readonly schedule?: Maybe<string>;
  /** Hours for which what was restored is kept to be looked at, 0 to 168. @default 4 */
  readonly validationHours?: Maybe<number>;
}
