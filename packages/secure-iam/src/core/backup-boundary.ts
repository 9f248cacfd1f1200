import { arns, composeName, hasReached, type MigrationPlan } from '@regionlift/migration/core';
import { backupBoundaryActions } from './backup-boundary-actions';
import { escalatingActions } from './boundary-actions';
import type { BoundaryPolicy } from './boundary-policy';
import { ceiling } from './ceiling';
import { condition } from './conditions';
import { neverDelete } from './guard';
import { documentOf } from './policy-document';
import { type Statement, sortedUnique } from './statement';

/**
 * The boundary of the roles that AWS Backup assumes (IAM-6): what backups and restores on trial take, in the two regions, and nothing
 * else; buckets and objects are written only where a restore on trial makes them; IAM is not touched and nothing stateful deleted
 * before FINALISED. Such a role passes no other.
 *
 * Source of the names of what is restored on trial: AWS Backup Developer Guide, "Restore testing inferred metadata".
 */
export function backupBoundaryOf(migration: MigrationPlan): BoundaryPolicy {
  const name = composeName(migration, 'POLICY', 'backup', 'boundary').value;
  return {
    name,
    arn: arns.policy(migration, name),
    description: `The most that AWS Backup may do for the migration ${migration.migration}`,
    document: documentOf(backupBoundaryStatements(migration)),
  };
}

/** The statements of the boundary. */
export function backupBoundaryStatements(migration: MigrationPlan): Statement[] {
  const restored = 'awsbackup-restore-test-*';
  return [
    {
      sid: 'AllowInTheTwoRegions',
      effect: 'Allow',
      actions: sortedUnique(backupBoundaryActions.REGIONAL),
      resources: ['*'],
      conditions: condition('StringEquals', 'aws:RequestedRegion', ...sortedUnique([migration.from, migration.to])),
      unscoped: ceiling,
    },
    {
      sid: 'AllowRestoringOnTrial',
      effect: 'Allow',
      actions: sortedUnique(backupBoundaryActions.RESTORED_BUCKETS),
      resources: [arns.bucket(migration, restored), arns.objects(migration, restored)],
    },
    {
      sid: 'AllowGlobal',
      effect: 'Allow',
      actions: [...backupBoundaryActions.GLOBAL],
      resources: ['*'],
      unscoped: ceiling,
    },
    { sid: 'DenyManagingIam', effect: 'Deny', actions: [...escalatingActions], resources: ['*'] },
    ...(hasReached(migration.phase, 'FINALISED') ? [] : [neverDeleteButRestored()]),
  ];
}

/** Versioning is set on what is restored on trial, and by the statement above on no other bucket. */
function neverDeleteButRestored(): Statement {
  const statement = neverDelete();
  const restoring: readonly string[] = backupBoundaryActions.RESTORED_BUCKETS;
  return { ...statement, actions: statement.actions.filter((action) => !restoring.includes(action)) };
}
