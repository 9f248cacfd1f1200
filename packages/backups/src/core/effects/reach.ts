import { arns, type Conditions, type Effect } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { type BackedUpKind, backedUpKinds } from './kinds';

/** Where permissions of a kind reach: resources by name, or by the tags that they carry. */
export type Reach = Pick<Effect, 'resources' | 'conditions' | 'unscoped'>;

/** What of a kind is backed up: the named resources, and in both regions what carries the tags. Empty when none is. */
export function reachOf(plan: BackupsPlan, kind: BackedUpKind): readonly Reach[] {
  const named = plan.resources.filter((resource) => resource.kind === kind).map(({ arn }) => arn);
  const tags = tagsOf(plan);
  return [
    ...(named.length > 0 ? [{ resources: named }] : []),
    ...(Object.keys(tags).length > 0
      ? [
          {
            resources: patternsOf(plan, kind),
            conditions: kind === 'S3_BUCKET' ? ownAccount(plan) : { StringEquals: tagConditions(tags) },
            unscoped: kind === 'S3_BUCKET' ? bucketsByTag : 'selected by tag: what carries it is not known beforehand',
          },
        ]
      : []),
  ];
}

/** Whether anything of a kind is backed up. */
export const reaches = (plan: BackupsPlan, kind: BackedUpKind): boolean => reachOf(plan, kind).length > 0;

/** ARN patterns of everything that may be selected by tag: of the kinds that the role can back up, and of no other service. */
export const taggedPatterns = (plan: Pick<BackupsPlan, 'migration'>): readonly string[] =>
  backedUpKinds.flatMap((kind) => patternsOf(plan, kind));

/** The tags by which resources are selected besides the named ones; empty when none are. */
export const tagsOf = ({ plans }: Pick<BackupsPlan, 'plans'>): Readonly<Record<string, string>> =>
  Object.assign({}, ...plans.flatMap(({ selections }) => selections.map(({ tags }) => tags)));

/** Without ABAC, which is switched on bucket by bucket, S3 knows no tag of a bucket (S3 User Guide, "Enabling ABAC in general purpose buckets"). */
const bucketsByTag = 'selected by tag, which is no condition of a bucket unless ABAC is on; the account is named';

const ownAccount = ({ migration }: BackupsPlan): Conditions => ({
  StringEquals: { 'aws:ResourceAccount': [migration.account] },
});

const tagConditions = (tags: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, [value]]));

function patternsOf({ migration }: Pick<BackupsPlan, 'migration'>, kind: BackedUpKind): readonly string[] {
  const both = (arnIn: (region: string) => string) => [arnIn(migration.from), arnIn(migration.to)];
  switch (kind) {
    case 'S3_BUCKET':
      return [arns.bucket(migration, '*')];
    case 'RDS_INSTANCE':
      return both((region) => arns.database(migration, region, '*'));
    case 'RDS_CLUSTER':
      return both((region) => arns.databaseCluster(migration, region, '*'));
    case 'EBS_VOLUME':
      return both((region) => arns.ec2(migration, region, 'volume', '*'));
    case 'EC2_INSTANCE':
      return both((region) => arns.ec2(migration, region, 'instance', '*'));
  }
}
