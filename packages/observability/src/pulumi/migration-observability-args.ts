import type { RegionMigration } from '@regionlift/migration/pulumi';

/** What a migration is watched with. Names and ARNs of the two regions are composed from it, so every value is plain. */
export interface MigrationObservabilityArgs extends MigrationObservabilitySettings {
  /** The migration that is watched. */
  migration: RegionMigration;
  /** The parts to watch, declared before. By default every part declared before. */
  watch?: WatchedPart[];
}

/** What a migration is watched with, without the migration and its parts: plain data. */
export interface MigrationObservabilitySettings {
  /** Whether the parts' canaries run. Defaults to true. */
  canaries?: boolean;
  /** Whole minutes between two beats of a canary, 1 to 60. Defaults to 5. */
  canaryMinutes?: number;
  /** Where the team writes down what to do; the dashboard links to it. https alone. By default there is no link. */
  runbookUrl?: string;
  /**
   * Names of log groups of the workload to create in the target region, encrypted with a key of their own: `/orders/web`. They
   * stay when the stack goes. By default there are none.
   */
  logGroups?: string[];
  /**
   * Days for which the workload's log groups keep their lines, one of those that CloudWatch Logs knows; never below the rollback
   * window. By default what covers the rollback window, at least 30.
   */
  logRetentionDays?: number;
  /**
   * ARNs that the composite alarms, and those of canaries and logs, notify; each alarm takes those of its own region. By default
   * the migration's alerts.
   */
  alarmActionArns?: string[];
}

/** A part, as its component is: `assets`. */
export interface WatchedPart {
  /** The part's name in the migration, lower-case. */
  readonly partName: string;
}
