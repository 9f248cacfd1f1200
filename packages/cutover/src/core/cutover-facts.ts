import type { Maybe } from '@regionlift/migration/core';

/** What a user says of the cutover of a migration, unchecked, possibly deferred. */
export interface CutoverFacts {
  /** Construct id or component name, accepted by the migration: `Cutover`. */
  readonly name: string;
  /** Slugs of the parts, in the order in which they are carried across in each stage. @default backups, then every other part, as declared */
  readonly order?: readonly string[];
  /** Hours until silence on a question counts as no, 1 to 720. @default 72 */
  readonly approvalHours?: Maybe<number>;
  /** Bucket of the target region that keeps ledger and evidence. @default the export bucket of the backups */
  readonly evidenceBucketName?: Maybe<string>;
  /** ARN of the key of that bucket, or of its alias; absent: a key that S3 manages. */
  readonly evidenceKeyArn?: Maybe<string>;
  /** ARNs to notify, in the target region. @default the migration's alerts */
  readonly alarmActionArns?: Maybe<readonly Maybe<string>[]>;
}
