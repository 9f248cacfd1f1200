import { DescribeGlobalClustersCommand, type GlobalCluster, type RDSClient } from '@aws-sdk/client-rds';
import { unlessAbsent } from '@regionlift/migration/runtime';
import { type DatabaseRuntimeConfig, type GlobalClusterFacts, sideOfCluster } from '../../core';

/** The global database as a client of any member region sees it; undefined when there is none. */
export async function describeGlobalCluster(
  client: RDSClient,
  config: DatabaseRuntimeConfig,
): Promise<GlobalClusterFacts | undefined> {
  const answer = await unlessAbsent(
    client.send(new DescribeGlobalClustersCommand({ GlobalClusterIdentifier: config.globalClusterIdentifier })),
    'GlobalClusterNotFoundFault',
  );
  const found = answer?.GlobalClusters?.[0];
  return found === undefined ? undefined : globalCluster(found, config);
}

/** A global database in core's words. `FailoverState` is empty while nothing is under way (API Reference). */
export function globalCluster(
  { Status = 'unknown', Endpoint, FailoverState, GlobalClusterMembers = [] }: GlobalCluster,
  config: DatabaseRuntimeConfig,
): GlobalClusterFacts {
  const writer = sideOfCluster(GlobalClusterMembers.find(({ IsWriter }) => IsWriter === true)?.DBClusterArn, config);
  const to = sideOfCluster(FailoverState?.ToDbClusterArn, config);
  return {
    status: Status,
    ...(writer && { writer }),
    ...(FailoverState?.Status !== undefined && {
      switching: {
        status: FailoverState.Status,
        ...(to && { to }),
        dataLossAllowed: FailoverState.IsDataLossAllowed ?? false,
      },
    }),
    synchronization: Object.fromEntries(
      GlobalClusterMembers.flatMap(({ DBClusterArn, SynchronizationStatus }) => {
        const side = sideOfCluster(DBClusterArn, config);
        return side === undefined || SynchronizationStatus === undefined ? [] : [[side, SynchronizationStatus]];
      }),
    ),
    ...(Endpoint ? { endpoint: Endpoint } : {}),
  };
}
