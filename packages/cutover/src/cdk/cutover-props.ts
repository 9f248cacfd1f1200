import type { IMigrationPart } from '@regionlift/migration';
import type { Duration } from 'aws-cdk-lib';

/** What a cutover may be told. */
export interface CutoverProps {
  /**
   * The parts, in the order in which they are carried across in each stage. Every part with steps has to be in it.
   *
   * @default - backups, then every other part that is declared above, in that order
   */
  readonly order?: IMigrationPart[];

  /**
   * How long a question waits for an answer, in whole hours: silence counts as no, and everything is taken back.
   *
   * @default Duration.hours(72)
   */
  readonly approvalTime?: Duration;

  /**
   * A versioned bucket of the target region that keeps the ledger and the evidence, as a literal name.
   *
   * @default - the export bucket of MigrationBackups
   */
  readonly evidenceBucketName?: string;

  /**
   * ARN of the key of that bucket, or of its alias, as a literal.
   *
   * @default - a key that S3 manages
   */
  readonly evidenceKeyArn?: string;

  /**
   * Literal ARNs that the alarms of the state machine notify, in the target region.
   *
   * @default - the migration's alerts
   */
  readonly alarmActionArns?: string[];
}
