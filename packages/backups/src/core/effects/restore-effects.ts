import type { Effect } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { described } from './called';
import { vaultKeyEffects } from './key-effects';
import { restoreBucketEffects } from './restore-bucket-effects';
import { restoreDatabaseEffects } from './restore-database-effects';
import { restoreMachineEffects } from './restore-machine-effects';

/**
 * What AWS Backup does with the restore role: it restores on trial, in the target region, from the target's vault, under names that
 * nothing else has. It removes nothing with it: AWS Backup's service-linked role for restore testing cleans up (Developer Guide,
 * "Using roles for restore testing").
 *
 * Sources: AWS Managed Policy Reference, "AWSBackupServiceRolePolicyForRestores" (v21) and "AWSBackupServiceRolePolicyForS3Restore"
 * (v2), their `*` narrowed.
 */
export function restoreEffects(plan: BackupsPlan): readonly Effect[] {
  const tests = plan.restoreTests;
  if (tests === undefined || tests.selections.length === 0) return [];
  const types = new Set(tests.selections.map(({ resourceType }) => resourceType));
  const vaults = plan.vaults.filter(({ region }) => region === tests.region);
  return [
    ...(types.has('S3') ? restoreBucketEffects(plan) : []),
    ...(types.has('RDS') ? restoreDatabaseEffects(plan, tests, 'RDS_INSTANCE') : []),
    ...(types.has('Aurora') ? restoreDatabaseEffects(plan, tests, 'RDS_CLUSTER') : []),
    ...restoreMachineEffects(plan, tests.region, types),
    ...([...types].some((type) => type !== 'S3')
      ? described([tests.region], 'list', 'where it can be restored to', ...lookingAround)
      : []),
    ...vaultKeyEffects(plan, vaults),
  ];
}

const lookingAround = [
  'ec2:DescribeAccountAttributes',
  'ec2:DescribeAvailabilityZones',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
];
