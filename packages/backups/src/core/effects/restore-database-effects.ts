import type { Effect } from '@regionlift/migration/core';
import type { BackupsPlan, RestoreTestPlan } from '../backups-plan';
import { called } from './called';
import { type DatabaseKind, databaseWords, rdsArns } from './database-words';
import { restoredPrefix } from './restored';

/** Restoring a database on trial: a new one, whose name begins as restored ones do, from the snapshots of AWS Backup. */
export function restoreDatabaseEffects(
  plan: BackupsPlan,
  { region, types, selections }: RestoreTestPlan,
  kind: DatabaseKind,
): readonly Effect[] {
  const arnsOf = (type: string, id: string) => rdsArns(plan, [region], type, id);
  const { database, snapshot, describe, describeSnapshots } = databaseWords[kind];
  const { fromSnapshot, toPointInTime, groups, automated } = restoring[kind];
  const restored = arnsOf(database, `${restoredPrefix}*`);
  const around = groups.flatMap((type) => arnsOf(type, '*'));
  const unscoped =
    'the groups are those of the database that was backed up, or their default; the restored one is named';
  const named = selections
    .filter(({ resourceType }) => resourceType === restoring[kind].resourceType)
    .flatMap(({ resourceArns }) => resourceArns.filter((arn) => arn !== '*'));
  return [
    ...called(
      { resources: [...restored, ...arnsOf(snapshot, 'awsbackup:*'), ...around], unscoped },
      'write',
      'a database is restored on trial',
      fromSnapshot,
    ),
    ...(types.includes('CONTINUOUS')
      ? called(
          { resources: [...restored, ...named, ...arnsOf(automated, '*'), ...around], unscoped },
          'write',
          'a database is restored on trial, to a point in time',
          toPointInTime,
        )
      : []),
    ...(kind === 'RDS_CLUSTER'
      ? called(
          { resources: [...arnsOf('db', `${restoredPrefix}*`), ...restored] },
          'write',
          'a restored cluster gets an instance',
          'rds:CreateDBInstance',
        )
      : []),
    ...called({ resources: restored }, 'tagging', 'what is restored is tagged as such', 'rds:AddTagsToResource'),
    ...called({ resources: arnsOf(database, '*') }, 'list', 'databases', describe),
    ...called(
      { resources: [...arnsOf(database, '*'), ...arnsOf(snapshot, '*')] },
      'list',
      'snapshots of databases',
      describeSnapshots,
    ),
    ...called(
      { resources: [...restored, ...arnsOf(snapshot, '*')] },
      'read',
      'tags of what is restored',
      'rds:ListTagsForResource',
    ),
  ];
}

const restoring = {
  RDS_INSTANCE: {
    resourceType: 'RDS',
    fromSnapshot: 'rds:RestoreDBInstanceFromDBSnapshot',
    toPointInTime: 'rds:RestoreDBInstanceToPointInTime',
    groups: ['og', 'pg', 'subgrp'],
    automated: 'auto-backup',
  },
  RDS_CLUSTER: {
    resourceType: 'Aurora',
    fromSnapshot: 'rds:RestoreDBClusterFromSnapshot',
    toPointInTime: 'rds:RestoreDBClusterToPointInTime',
    groups: ['cluster-pg', 'og', 'subgrp'],
    automated: 'cluster-auto-backup',
  },
} as const;
