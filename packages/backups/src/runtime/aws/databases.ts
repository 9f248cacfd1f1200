import { DescribeDBClustersCommand, DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { unlessAbsent } from '@regionlift/migration/runtime';
import type { BackupsRuntimeConfig } from '../../core';
import type { DatabasesPort } from '../ports';
import type { Clients } from './clients';

/** Databases of both regions. */
export const awsDatabases = ({ rds }: Clients, { source, target }: BackupsRuntimeConfig): DatabasesPort => ({
  restorableUntil: async (side, kind, arn) => {
    const id = arn.split(':').at(-1) ?? '';
    const client = rds((side === 'SOURCE' ? source : target).region);
    const found =
      kind === 'RDS_INSTANCE'
        ? (
            await unlessAbsent(
              client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: id })),
              'DBInstanceNotFoundFault',
              'DBInstanceNotFound',
            )
          )?.DBInstances?.[0]
        : (
            await unlessAbsent(
              client.send(new DescribeDBClustersCommand({ DBClusterIdentifier: id })),
              'DBClusterNotFoundFault',
              'DBClusterNotFound',
            )
          )?.DBClusters?.[0];
    return found?.LatestRestorableTime?.getTime();
  },
});
