import type { Effect } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { called } from './called';
import { continuousOf } from './continuous';
import { type DatabaseKind, databaseWords, rdsArns } from './database-words';
import { reaches, reachOf } from './reach';

/**
 * Backing databases up: snapshots under AWS Backup's own prefix `awsbackup:`, which it copies and removes when they expire. A
 * continuous backup changes the retention of the instance's automated backups.
 *
 * Automated backups are never deleted with this role: while a migration runs they are what a deleted database is restored from.
 * AWS Backup then takes its service-linked role, or leaves an expired point (Developer Guide, "Identity and access management in
 * AWS Backup").
 *
 * Source: AWS Managed Policy Reference, "AWSBackupServiceRolePolicyForBackup" (v20), its `*` narrowed.
 */
export const databaseBackupEffects = (plan: BackupsPlan): readonly Effect[] =>
  (['RDS_INSTANCE', 'RDS_CLUSTER'] as const)
    .filter((kind) => reaches(plan, kind))
    .flatMap((kind) => effectsOf(plan, kind));

function effectsOf(plan: BackupsPlan, kind: DatabaseKind): readonly Effect[] {
  const words = databaseWords[kind];
  const regions = [plan.migration.from, plan.migration.to];
  const databases = reachOf(plan, kind);
  const snapshots = { resources: rdsArns(plan, regions, words.snapshot, 'awsbackup:*') };
  const all = { resources: [words.database, words.snapshot].flatMap((type) => rdsArns(plan, regions, type, '*')) };
  const continuous = continuousOf(plan).filter((one) => one.kind === kind);
  return [
    ...called(databases, 'write', 'a snapshot is taken', words.create),
    ...called(snapshots, 'write', 'the snapshot comes to be', words.create),
    ...called(snapshots, 'write', 'the snapshot is copied to the other region', words.copy),
    ...called(snapshots, 'write', 'an expired snapshot is removed', words.remove),
    ...called(snapshots, 'tagging', "the snapshot carries the resource's tags", 'rds:AddTagsToResource'),
    ...called({ resources: rdsArns(plan, regions, words.database, '*') }, 'list', 'databases', words.describe),
    ...called(all, 'list', 'snapshots of databases', words.describeSnapshots),
    ...called(all, 'read', 'tags of databases and snapshots', 'rds:ListTagsForResource'),
    ...(continuous.length === 0
      ? []
      : called(
          { resources: continuous.map(({ arn }) => arn) },
          'write',
          'a continuous backup sets how long automated backups are kept',
          words.modify,
        )),
    ...(kind === 'RDS_CLUSTER'
      ? called(
          { resources: ['cluster', 'cluster-auto-backup'].flatMap((type) => rdsArns(plan, regions, type, '*')) },
          'list',
          'automated backups of clusters',
          'rds:DescribeDBClusterAutomatedBackups',
        )
      : []),
  ];
}
