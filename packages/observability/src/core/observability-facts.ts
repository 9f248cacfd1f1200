import type { Maybe } from '@regionlift/migration/core';

/** What a user says of the observability of a migration, unchecked, possibly deferred. */
export interface ObservabilityFacts {
  /** Construct id or component name, accepted by the migration: `Ops`. */
  readonly name: string;
  /** Slugs of the parts to watch, declared before. @default every part declared before */
  readonly watch?: readonly string[];
  /** Whether the parts' canaries run. @default true */
  readonly canaries?: Maybe<boolean>;
  /** Minutes between two beats of a canary, whole, 1 to 60. @default 5 */
  readonly canaryMinutes?: Maybe<number>;
  /** Where the team writes down what to do: https. */
  readonly runbookUrl?: Maybe<string>;
  /** Log groups of the workload to create in the target region, encrypted: `/orders/web`. @default none */
  readonly logGroups?: Maybe<readonly Maybe<string>[]>;
  /** Days, one of those that CloudWatch Logs knows; not below the rollback window. @default what covers the rollback window, at least 30 */
  readonly logRetentionDays?: Maybe<number>;
  /** ARNs to notify, in the two regions. @default the migration's alerts */
  readonly alarmActionArns?: Maybe<readonly Maybe<string>[]>;
}
