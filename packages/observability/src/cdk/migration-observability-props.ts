import type { IMigrationPart } from '@regionlift/migration';
import type { Duration } from 'aws-cdk-lib';

/** What a migration is watched with. Names and ARNs of the two regions are composed from it, so every value is plain. */
export interface MigrationObservabilityProps {
  /**
   * The parts to watch, declared before.
   *
   * @default - every part declared before
   */
  readonly watch?: IMigrationPart[];

  /**
   * Whether the parts' canaries run.
   *
   * @default true
   */
  readonly canaries?: boolean;

  /**
   * Time between two beats of a canary, in whole minutes, 1 to 60.
   *
   * @default Duration.minutes(5)
   */
  readonly canaryInterval?: Duration;

  /**
   * Where the team writes down what to do; the dashboard links to it. https alone.
   *
   * @default - no link
   */
  readonly runbookUrl?: string;

  /**
   * Names of log groups of the workload to create in the target region, encrypted with a key of their own: `/orders/web`. They
   * stay when the stack goes.
   *
   * @default - none
   */
  readonly logGroups?: string[];

  /**
   * How long the workload's log groups keep their lines, one of the periods that CloudWatch Logs knows; never below the rollback
   * window.
   *
   * @default - what covers the rollback window, at least 30 days
   */
  readonly logRetention?: Duration;

  /**
   * ARNs that the composite alarms, and those of canaries and logs, notify, as literals. An alarm notifies only inside its own
   * region: each takes those of its region.
   *
   * @default - the migration's alerts
   */
  readonly alarmActionArns?: string[];
}
