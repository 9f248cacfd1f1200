import { arns, type Effect } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { called } from './called';
import { rdsArns } from './database-words';
import { type BackedUpKind, backedUpKinds } from './kinds';
import { reaches } from './reach';

/**
 * What AWS Backup does with vaults and recovery points on behalf of the backup role: looks at both vaults, tags points, and copies
 * from one vault into the other and into no third.
 *
 * Sources: AWS Managed Policy Reference, "AWSBackupServiceRolePolicyForBackup" (v20); Service Authorization Reference, AWS Backup
 * (`backup:CopyTargets`).
 */
export function vaultEffects(plan: BackupsPlan): readonly Effect[] {
  const vaults = plan.vaults.map(({ arn }) => arn);
  const into = [...new Set(plan.plans.flatMap(({ rules }) => rules.flatMap(({ copy }) => copy?.vaultArn ?? [])))];
  const points = {
    resources: recoveryPointsOf(plan, [plan.migration.from, plan.migration.to]),
    unscoped: 'the ids of recovery points are given when they come to be; the two regions are named',
  };
  const own = { ...points, resources: plan.vaults.map(({ region }) => backupPoints(plan, region)) };
  return [
    ...called({ resources: vaults }, 'read', 'the vault that points go to', 'backup:DescribeBackupVault'),
    ...called(own, 'tagging', "points carry the resource's tags", 'backup:TagResource'),
    ...called(everything, 'read', 'what carries the tags', 'tag:GetResources'),
    ...(into.length === 0
      ? []
      : [
          ...called({ resources: into }, 'write', 'copies go to the other region', 'backup:CopyIntoBackupVault'),
          ...called(
            { ...points, conditions: { 'ForAllValues:ArnEquals': { 'backup:CopyTargets': into } } },
            'write',
            'copies are made of recovery points',
            'backup:CopyFromBackupVault',
          ),
        ]),
  ];
}

/** ARNs of the recovery points of the kinds that are backed up: a point is named as its own service names it. */
export const recoveryPointsOf = (plan: BackupsPlan, regions: readonly string[]): readonly string[] => [
  ...new Set(
    backedUpKinds
      .filter((kind) => reaches(plan, kind))
      .flatMap((kind) => regions.flatMap((region) => recoveryPointOf(plan, kind, region))),
  ),
];

const everything = { resources: ['*'], unscoped: 'it has no resource type (Service Authorization Reference)' };

function recoveryPointOf(plan: BackupsPlan, kind: BackedUpKind, region: string): readonly string[] {
  switch (kind) {
    case 'S3_BUCKET':
      return [backupPoints(plan, region)];
    case 'RDS_INSTANCE':
      return rdsArns(plan, [region], 'snapshot', 'awsbackup:*');
    case 'RDS_CLUSTER':
      return rdsArns(plan, [region], 'cluster-snapshot', 'awsbackup:*');
    case 'EBS_VOLUME':
      return [arns.ec2(plan.migration, region, 'snapshot', '*')];
    case 'EC2_INSTANCE':
      return [arns.ec2(plan.migration, region, 'image', '*')];
  }
}

const backupPoints = ({ migration: { partition, account } }: BackupsPlan, region: string): string =>
  `arn:${partition}:backup:${region}:${account}:recovery-point:*`;
