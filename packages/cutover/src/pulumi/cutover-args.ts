import type { RegionMigration } from '@regionlift/migration/pulumi';

/** What a cutover may be told. */
export interface CutoverArgs extends CutoverSettings {
  /** The migration whose parts are carried across. */
  migration: RegionMigration;
  /**
   * The parts, in the order in which they are carried across in each stage. Every part with steps has to be in it. Defaults to
   * backups, then every other part that is declared above, in that order.
   */
  order?: {
    /** The part's name in the migration, lower-case. */
    readonly partName: string;
  }[];
}

/** What a cutover may be told, without the migration and its parts: plain data. */
export interface CutoverSettings {
  /** Whole hours until silence on a question counts as no, 1 to 720. Defaults to 72. */
  approvalHours?: number;
  /** A versioned bucket of the target region that keeps the ledger and the evidence. Defaults to the backups' export bucket. */
  evidenceBucketName?: string;
  /** ARN of the key of that bucket, or of its alias. Defaults to a key that S3 manages. */
  evidenceKeyArn?: string;
  /** ARNs that the alarms of the state machine notify, in the target region. Defaults to the migration's alerts. */
  alarmActionArns?: string[];
}
