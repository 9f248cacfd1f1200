import { hasReached } from '@regionlift/migration/core';
import type { DatabasePlan } from './database-plan';

/** What is declared in the plan's phase. Everything stateful is declared in every phase, under the same identity. */
export interface Presence {
  /** Whether the target follows the source by physical replication: `SourceDBInstanceIdentifier` stands in the template. */
  readonly follows: boolean;
  /** Role, function, alarms, the runtime's security group. */
  readonly actors: boolean;
  /** Whether the stable name's value in the program is the target's endpoint. */
  readonly nameAtTarget: boolean;
}

/**
 * The replica becomes an instance of its own in PROMOTED: RDS promotes it in place when the source disappears from the
 * template (handler `aws-rds-dbinstance`, `UpdateHandler`: previous source set, desired source empty). The members of a
 * global cluster never change by a template: switchover is the runtime's alone.
 *
 * The record's value follows the runtime's flip with phase CUT_OVER, so that template and zone say the same again.
 */
export const presenceOf = ({ migration: { phase }, handover }: DatabasePlan): Presence => ({
  follows: handover !== 'GLOBAL_DATABASE' && !hasReached(phase, 'PROMOTED'),
  actors: !hasReached(phase, 'FINALISED'),
  nameAtTarget: hasReached(phase, 'CUT_OVER'),
});
