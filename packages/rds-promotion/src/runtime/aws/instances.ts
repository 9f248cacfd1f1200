import { PromoteReadReplicaCommand, SwitchoverGlobalClusterCommand } from '@aws-sdk/client-rds';
import { arnOfDatabase, type DatabaseRuntimeConfig, endOf, otherSide } from '../../core';
import type { InstancesPort } from '../ports';
import type { Clients } from './clients';
import { describeCluster, describeInstance, pendingMaintenance } from './describe';
import { describeGlobalCluster } from './global-cluster';
import { liveCluster, liveInstance } from './live-instance';

/**
 * RDS. Every end is asked in its own region. The global database is described in the target's, which works when the region
 * that is left does not; a switchover is started in the region of the cluster that writes, by the ARN of the other
 * (`--region region_of_primary`: DocumentDB Developer Guide, "Performing a switchover", of the same API; Aurora's page was not
 * at hand).
 */
export const awsInstances = ({ rds }: Clients, config: DatabaseRuntimeConfig): InstancesPort => ({
  describe: async (side) => {
    const { region, identifier } = endOf(config, side);
    const client = rds(region);
    const arn = arnOfDatabase(config, side);
    if (config.handover === 'GLOBAL_DATABASE') {
      const cluster = await describeCluster(client, identifier);
      return cluster && liveCluster(cluster, await pendingMaintenance(client, arn));
    }
    const instance = await describeInstance(client, identifier);
    return instance && liveInstance(instance, await pendingMaintenance(client, arn));
  },
  promote: async (backupRetentionDays) => {
    await rds(config.target.region).send(
      new PromoteReadReplicaCommand({
        DBInstanceIdentifier: config.target.identifier,
        BackupRetentionPeriod: Math.max(backupRetentionDays ?? 1, 1),
      }),
    );
  },
  switchoverGlobalCluster: async (to) => {
    await rds(endOf(config, otherSide(to)).region).send(
      new SwitchoverGlobalClusterCommand({
        GlobalClusterIdentifier: config.globalClusterIdentifier,
        TargetDbClusterIdentifier: arnOfDatabase(config, to),
      }),
    );
  },
  globalCluster: () => describeGlobalCluster(rds(config.target.region), config),
});
