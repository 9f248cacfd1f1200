import {
  type DBCluster,
  type DBInstance,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribePendingMaintenanceActionsCommand,
  type RDSClient,
} from '@aws-sdk/client-rds';
import { unlessAbsent } from '@regionlift/migration/runtime';

/**
 * An instance by its identifier; undefined when there is none. The SDK names the error after its shape, the wire after its
 * code: both are known here.
 */
export async function describeInstance(client: RDSClient, identifier: string): Promise<DBInstance | undefined> {
  const answer = await unlessAbsent(
    client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier })),
    'DBInstanceNotFoundFault',
    'DBInstanceNotFound',
  );
  return answer?.DBInstances?.[0];
}

/** A cluster by its identifier; undefined when there is none. */
export async function describeCluster(client: RDSClient, identifier: string): Promise<DBCluster | undefined> {
  const answer = await unlessAbsent(
    client.send(new DescribeDBClustersCommand({ DBClusterIdentifier: identifier })),
    'DBClusterNotFoundFault',
    'DBClusterNotFound',
  );
  return answer?.DBClusters?.[0];
}

/** Names of the maintenance actions that wait for an instance or a cluster. */
export async function pendingMaintenance(client: RDSClient, arn: string): Promise<readonly string[]> {
  const answer = await unlessAbsent(
    client.send(new DescribePendingMaintenanceActionsCommand({ ResourceIdentifier: arn })),
    'ResourceNotFoundFault',
    'ResourceNotFound',
  );
  return (answer?.PendingMaintenanceActions ?? []).flatMap(({ PendingMaintenanceActionDetails: details = [] }) =>
    details.map(({ Action }) => Action ?? 'unknown'),
  );
}
