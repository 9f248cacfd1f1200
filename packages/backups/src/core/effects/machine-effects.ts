import { arns, type Conditions, type Effect } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { called, described } from './called';
import { type Reach, reaches, reachOf } from './reach';

/**
 * Backing volumes and instances up: snapshots and images, which AWS Backup tags, copies and removes when they expire. It removes
 * only what carries its own tag.
 *
 * Sources: AWS Managed Policy Reference, "AWSBackupServiceRolePolicyForBackup" (v20), its `*` narrowed; that images and
 * snapshots of AWS Backup carry `aws:backup:source-resource`, by the conditions of the same policy.
 */
export function machineBackupEffects(plan: BackupsPlan): readonly Effect[] {
  const [volumes, instances] = [reaches(plan, 'EBS_VOLUME'), reaches(plan, 'EC2_INSTANCE')];
  if (!volumes && !instances) return [];
  const [snapshots, images] = [made(plan, 'snapshot'), made(plan, 'image')];
  const both = { ...snapshots, resources: [...snapshots.resources, ...images.resources] };
  const regions = [plan.migration.from, plan.migration.to];
  return [
    ...(volumes
      ? [
          ...called(reachOf(plan, 'EBS_VOLUME'), 'write', 'a snapshot is taken', 'ec2:CreateSnapshot'),
          ...called(snapshots, 'write', 'the snapshot comes to be', 'ec2:CreateSnapshot'),
          ...called(snapshots, 'write', 'the snapshot is copied to the other region', 'ec2:CopySnapshot'),
          ...(goesCold(plan)
            ? called(ofBackup(snapshots), 'write', 'the snapshot moves to the archive', 'ec2:ModifySnapshotTier')
            : []),
          ...described(regions, 'list', 'whether the snapshot is in the archive', 'ec2:DescribeSnapshotTierStatus'),
        ]
      : []),
    ...(instances
      ? [
          ...called(reachOf(plan, 'EC2_INSTANCE'), 'write', 'an image is taken', 'ec2:CreateImage'),
          ...called(both, 'write', 'the image comes to be', 'ec2:CreateImage'),
          ...called(both, 'write', 'the image is copied to the other region', 'ec2:CopyImage'),
          ...called(ofBackup(images), 'write', 'an expired image is removed', 'ec2:DeregisterImage'),
          ...called(images, 'tagging', "the image carries the resource's tags", 'ec2:CreateTags'),
          ...called(anyInstance(plan), 'list', 'how the instance is set up', 'ec2:DescribeInstanceAttribute'),
          ...described(regions, 'list', 'how the instance is set up', ...lookingAtInstances),
        ]
      : []),
    ...called(snapshots, 'tagging', "the snapshot carries the resource's tags", 'ec2:CreateTags'),
    ...called(ofBackup(snapshots), 'write', 'an expired snapshot is removed', 'ec2:DeleteSnapshot'),
    ...described(regions, 'list', 'volumes, snapshots and their tags', ...lookingAtVolumes),
  ];
}

const lookingAtVolumes = ['ec2:DescribeSnapshots', 'ec2:DescribeTags', 'ec2:DescribeVolumes'];

const lookingAtInstances = [
  'ec2:DescribeElasticGpus',
  'ec2:DescribeImages',
  'ec2:DescribeInstanceCreditSpecifications',
  'ec2:DescribeInstances',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSpotInstanceRequests',
];

const goesCold = ({ plans }: BackupsPlan): boolean =>
  plans.some(({ rules }) =>
    rules.some(({ coldAfterDays, copy }) => coldAfterDays !== undefined || copy?.coldAfterDays !== undefined),
  );

/** What EC2 gives an id when it comes to be, in both regions. */
const made = ({ migration }: BackupsPlan, kind: 'image' | 'snapshot'): Reach => ({
  resources: [migration.from, migration.to].map((region) => arns.ec2(migration, region, kind, '*')),
  unscoped: 'the ids of what comes to be are given by EC2; the two regions are named',
});

const anyInstance = ({ migration }: BackupsPlan): Reach => ({
  resources: [migration.from, migration.to].map((region) => arns.ec2(migration, region, 'instance', '*')),
});

const ofBackup = (reach: Reach): Reach => ({ ...reach, conditions: madeByBackup });

const madeByBackup: Conditions = { Null: { 'aws:ResourceTag/aws:backup:source-resource': ['false'] } };
