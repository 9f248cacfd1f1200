import type { AlarmDeclaration, BackupWish, MigrationPlan, ProtectedResource, Side } from '@regionlift/migration/core';
import type { ActorRolePlan, PolicyDocument } from '@regionlift/secure-iam/core';

/** Everything that backs a migration up, decided: shells render it, the runtime carries its steps out. */
export interface BackupsPlan {
  readonly migration: MigrationPlan;
  /** Slug: `backups`. */
  readonly part: string;
  /** What is backed up; each has a `backup`. */
  readonly resources: readonly BackedUp[];
  /** One a region, the source's first. */
  readonly vaults: readonly VaultPlan[];
  /** Up to two a region: the periodic rules, and the continuous one for what takes it; none where nothing is selected. */
  readonly plans: readonly BackupPlanPlan[];
  readonly restoreTests?: RestoreTestPlan;
  readonly reports: readonly ReportPlanPlan[];
  readonly exports: ExportBucketPlan;
  /** Hours. */
  readonly freshHours: number;
  readonly functionName: string;
  readonly functionArn: string;
  readonly log: { readonly groupName: string; readonly retentionDays: number };
  /** Names of the roles; see `planBackupRoles`. */
  readonly roles: { readonly backup: string; readonly restore: string; readonly runtime: string };
  /** Invokes the function when a restore on trial has ended; absent without restore tests. */
  readonly validation?: ValidationRule;
  readonly alarmActionArns: readonly string[];
  /** First field of the names of outputs, PascalCase: `Backups`. */
  readonly outputPrefix: string;
}

/** A resource that is backed up. */
export interface BackedUp extends ProtectedResource {
  /** Slug of the part that declares it: `assets`. */
  readonly part: string;
  readonly backup: BackupWish;
}

/** A vault with the key of its region. */
export interface VaultPlan {
  readonly side: Side;
  readonly region: string;
  readonly vaultName: string;
  readonly arn: string;
  readonly keyAlias: string;
  readonly keyPolicy: PolicyDocument;
  /** Denies deletion and shorter retention to everybody, and use by other accounts. */
  readonly accessPolicy: PolicyDocument;
  readonly lock?: {
    readonly minRetentionDays: number;
    readonly maxRetentionDays?: number;
    readonly changeableForDays?: number;
  };
  /** Present when and only when there is a topic in the region. */
  readonly notifications?: { readonly topicArn: string; readonly events: readonly string[] };
}

/** A backup plan with what it selects. */
export interface BackupPlanPlan {
  /** Construct id: `PeriodicPlan`, `ContinuousPlan`. */
  readonly id: string;
  readonly side: Side;
  readonly region: string;
  readonly planName: string;
  readonly rules: readonly BackupRulePlan[];
  readonly selections: readonly SelectionPlan[];
}

/** A rule, in the words of AWS Backup (API Reference, BackupRuleInput). */
export interface BackupRulePlan {
  readonly ruleName: string;
  readonly vaultName: string;
  readonly schedule: string;
  readonly timeZone: string;
  readonly startWindowMinutes: number;
  readonly completionWindowMinutes: number;
  readonly continuous: boolean;
  readonly deleteAfterDays: number;
  readonly coldAfterDays?: number;
  /** Into the other region; absent where a copy is not to be had. */
  readonly copy?: { readonly vaultArn: string; readonly deleteAfterDays: number; readonly coldAfterDays?: number };
}

/** What a plan backs up. */
export interface SelectionPlan {
  /** Construct id, of the part: `AssetsSelection`; `SelectionByTag`. */
  readonly id: string;
  readonly selectionName: string;
  /** Literal ARN of the backup role. */
  readonly roleArn: string;
  /** `*` when tags select. */
  readonly resourceArns: readonly string[];
  /** What carries all of these tags, key → value: conditions on `aws:ResourceTag/<key>`; empty when ARNs select. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Restores on trial, in the target region, from its vault. */
export interface RestoreTestPlan {
  readonly planName: string;
  readonly region: string;
  readonly schedule: string;
  readonly timeZone: string;
  readonly startWindowHours: number;
  readonly algorithm: 'LATEST_WITHIN_WINDOW';
  readonly vaultArns: readonly string[];
  readonly types: readonly ('SNAPSHOT' | 'CONTINUOUS')[];
  readonly selectionWindowDays: number;
  readonly selections: readonly {
    readonly id: string;
    readonly selectionName: string;
    /** `S3`, `RDS`, `Aurora`, `EBS`, `EC2`. */
    readonly resourceType: string;
    readonly roleArn: string;
    readonly resourceArns: readonly string[];
    readonly metadata: Readonly<Record<string, string>>;
    readonly validationHours: number;
  }[];
}

/** A report plan, in the target region. */
export interface ReportPlanPlan {
  readonly id: string;
  readonly planName: string;
  readonly description: string;
  /** `BACKUP_JOB_REPORT`, … */
  readonly template: string;
  readonly bucketName: string;
  readonly prefix: string;
  readonly formats: readonly ('CSV' | 'JSON')[];
  readonly regions: readonly string[];
}

/** The bucket of dumps, evidence and reports (BAK-8), in the target region, under the key of its vault. */
export interface ExportBucketPlan {
  readonly bucketName: string;
  readonly region: string;
  /** It names the service-linked role of reports, which exists from the first report plan on: declare it after those. */
  readonly policy: PolicyDocument;
  readonly lifecycle: readonly LifecycleRule[];
  readonly accessLogBucketName?: string;
}

/** One lifecycle rule of the export bucket, enabled, for every object. */
export interface LifecycleRule {
  readonly id: string;
  readonly abortIncompleteMultipartUploadDays?: number;
  readonly noncurrentVersionExpirationDays?: number;
  readonly expirationDays?: number;
}

/** The EventBridge rule of the target region that hands ended restores on trial to the function. */
export interface ValidationRule {
  readonly ruleName: string;
  readonly ruleArn: string;
  readonly description: string;
  readonly pattern: Readonly<Record<string, unknown>>;
}

/** The roles of a migration's backups, all declared on the target side. */
export interface BackupRoles {
  /** What AWS Backup assumes to back up and to copy, in both regions. Under the boundary of such roles. */
  readonly backup: ActorRolePlan;
  /** What AWS Backup assumes to restore on trial. */
  readonly restore: ActorRolePlan;
  /** Of the function that carries out the steps. */
  readonly runtime: ActorRolePlan;
}

/** Alarms of a migration's backups. */
export type BackupAlarms = readonly AlarmDeclaration[];
