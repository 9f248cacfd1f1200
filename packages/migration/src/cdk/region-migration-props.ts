import type { Duration, Stack } from 'aws-cdk-lib';
import type { MigrationPhase } from './migration-phase';

/** What a migration has to know of itself. */
export interface RegionMigrationProps {
  /** Region that the workload leaves, as a literal: `us-west-2`. */
  readonly from: string;

  /** Region that the workload moves to, as a literal; in the same partition. */
  readonly to: string;

  /** The phase that this deployment brings about. */
  readonly phase: MigrationPhase;

  /**
   * The phase that was deployed last, from your pipeline or the context: a move that may not follow it is refused
   * (`PhaseMoveRefused`), such as back from PROMOTED to REPLICATE.
   *
   * @default - not known: the move is not checked
   */
  readonly deployedPhase?: MigrationPhase;

  /**
   * The account that holds both sides, as twelve literal digits: bucket names and ARNs are composed from it.
   *
   * @default - the account of the enclosing stage, else of the environment variable CDK_DEFAULT_ACCOUNT
   */
  readonly account?: string;

  /**
   * Keeps migrations of one account apart: first field of every physical name. A lower-case letter, then at most nine
   * lower-case letters and digits.
   *
   * @default 'rl'
   */
  readonly qualifier?: string;

  /**
   * How long the way back stays open after the cutover, in whole days. Retentions below it are refused.
   *
   * @default Duration.days(7)
   */
  readonly rollbackWindow?: Duration;

  /**
   * Your own stack for the source side; its environment must be explicit and be the source region.
   *
   * @default - a stack `<qualifier>-<name>-source` is created
   */
  readonly sourceStack?: Stack;

  /**
   * Your own stack for the target side; its environment must be explicit and be the target region.
   *
   * @default - a stack `<qualifier>-<name>-target` is created
   */
  readonly targetStack?: Stack;
}
