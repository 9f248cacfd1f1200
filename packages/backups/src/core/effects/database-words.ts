import type { BackupsPlan } from '../backups-plan';

/** The kinds of databases. */
export type DatabaseKind = 'RDS_INSTANCE' | 'RDS_CLUSTER';

/** RDS's own words for each kind: resource types of ARNs, and actions. */
export const databaseWords = {
  RDS_INSTANCE: {
    database: 'db',
    snapshot: 'snapshot',
    create: 'rds:CreateDBSnapshot',
    copy: 'rds:CopyDBSnapshot',
    remove: 'rds:DeleteDBSnapshot',
    modify: 'rds:ModifyDBInstance',
    describe: 'rds:DescribeDBInstances',
    describeSnapshots: 'rds:DescribeDBSnapshots',
  },
  RDS_CLUSTER: {
    database: 'cluster',
    snapshot: 'cluster-snapshot',
    create: 'rds:CreateDBClusterSnapshot',
    copy: 'rds:CopyDBClusterSnapshot',
    remove: 'rds:DeleteDBClusterSnapshot',
    modify: 'rds:ModifyDBCluster',
    describe: 'rds:DescribeDBClusters',
    describeSnapshots: 'rds:DescribeDBClusterSnapshots',
  },
} as const;

/** ARNs of a resource type of RDS in each of some regions. */
export const rdsArns = (
  { migration: { partition, account } }: Pick<BackupsPlan, 'migration'>,
  regions: readonly string[],
  type: string,
  id: string,
): string[] => regions.map((region) => `arn:${partition}:rds:${region}:${account}:${type}:${id}`);
