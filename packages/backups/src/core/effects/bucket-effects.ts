import { arns, type Effect } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { called, described } from './called';
import { type Reach, reaches, reachOf } from './reach';

/**
 * Backing buckets up: AWS Backup reads every version with its tags and access control list, keeps an inventory, and has S3 tell
 * EventBridge of changes, for which it keeps a rule of its own.
 *
 * Source: AWS Managed Policy Reference, "AWSBackupServiceRolePolicyForS3Backup" (v4), its `*` narrowed to the buckets.
 */
export function bucketBackupEffects(plan: BackupsPlan): readonly Effect[] {
  if (!reaches(plan, 'S3_BUCKET')) return [];
  const buckets = reachOf(plan, 'S3_BUCKET');
  const objects = buckets.map((reach) => ({ ...reach, resources: reach.resources.map((arn) => `${arn}/*`) }));
  const regions = [plan.migration.from, plan.migration.to];
  return [
    ...called(buckets, 'read', 'how the bucket is set up', ...settings),
    ...called(buckets, 'list', 'what the bucket holds', 's3:ListBucket', 's3:ListBucketVersions'),
    ...called(buckets, 'write', 'an inventory of the bucket', 's3:PutInventoryConfiguration'),
    ...called(buckets, 'write', 'S3 tells EventBridge of changes', 's3:PutBucketNotification'),
    ...called(objects, 'read', 'the objects that are backed up', ...reading),
    ...called(managedRules(plan, regions), 'read', 'its rule about changes', 'events:DescribeRule'),
    ...called(managedRules(plan, regions), 'list', 'its rule about changes', 'events:ListTargetsByRule'),
    ...called(managedRules(plan, regions), 'write', 'its rule about changes', ...ruling),
    ...described(regions, 'list', 'its rules about changes', 'events:ListRules'),
    ...described(regions, 'read', 'how large the bucket is', 'cloudwatch:GetMetricData'),
    ...called(everywhere, 'list', 'which buckets there are', 's3:ListAllMyBuckets'),
  ];
}

const settings = [
  's3:GetBucketAcl',
  's3:GetBucketLocation',
  's3:GetBucketNotification',
  's3:GetBucketTagging',
  's3:GetBucketVersioning',
  's3:GetInventoryConfiguration',
];

const reading = [
  's3:GetObject',
  's3:GetObjectAcl',
  's3:GetObjectTagging',
  's3:GetObjectVersion',
  's3:GetObjectVersionAcl',
  's3:GetObjectVersionTagging',
];

const ruling = [
  'events:DeleteRule',
  'events:DisableRule',
  'events:EnableRule',
  'events:PutRule',
  'events:PutTargets',
  'events:RemoveTargets',
];

const managedRules = ({ migration }: BackupsPlan, regions: readonly string[]): Reach => ({
  resources: regions.map((region) => arns.eventRule(migration, region, 'AwsBackupManagedRule*')),
});

/** S3 answers this one from one region of the partition. */
const everywhere: Reach = { resources: ['*'], unscoped: 'it has no resource type (Service Authorization Reference)' };
