import * as iam from '@pulumi/aws/iam';
import type * as kms from '@pulumi/aws/kms';
import * as rds from '@pulumi/aws/rds';
import type * as pulumi from '@pulumi/pulumi';
import * as sample from './database';
import { region, tags } from './workload';

const kept = { protect: true, retainOnDelete: true };

/** A replica with everything of its own, a plain instance, and a cluster of a global database. */
export function databases(key: kms.Key, securityGroupId: pulumi.Output<string>): rds.Instance {
  const subnets = new rds.SubnetGroup('subnets', {
    region,
    tags,
    name: 'sample-subnets',
    description: 'the sample databases',
    subnetIds: sample.subnetIds,
  });
  const replica = replicaIn(key, subnets, securityGroupId);
  new rds.Instance('plain', {
    region,
    tags,
    identifier: 'sample-plain',
    instanceClass: 'db.t4g.micro',
    engine: 'mysql',
    allocatedStorage: 20,
    port: 3307,
    applyImmediately: true,
    username: 'admin',
    passwordWo: sample.password,
    passwordWoVersion: 1,
    storageEncrypted: true,
    skipFinalSnapshot: true,
  });
  globalDatabase(key, subnets, securityGroupId);
  return replica;
}

function replicaIn(key: kms.Key, subnets: rds.SubnetGroup, securityGroupId: pulumi.Output<string>): rds.Instance {
  const parameters = new rds.ParameterGroup('parameters', {
    region,
    tags,
    name: 'sample-parameters',
    description: 'the replica',
    family: 'postgres16',
    parameters: [
      { name: 'rds.logical_replication', value: '1', applyMethod: 'pending-reboot' },
      { name: 'max_wal_senders', value: '45', applyMethod: 'pending-reboot' },
      { name: 'rds.force_ssl', value: '1' },
    ],
  });
  const monitoring = new iam.Role('monitoring', {
    tags,
    name: 'sample-monitoring',
    assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [] }),
    managedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole'],
  });
  return new rds.Instance(
    'replica',
    {
      ...sample.replica,
      region,
      tags,
      identifier: 'sample-replica',
      instanceClass: 'db.r6g.large',
      replicateSourceDb: sample.sourceArn,
      kmsKeyId: key.arn,
      storageEncrypted: true,
      dbSubnetGroupName: subnets.name,
      parameterGroupName: parameters.name,
      vpcSecurityGroupIds: [securityGroupId],
      multiAz: true,
      port: 5432,
      applyImmediately: true,
      caCertIdentifier: 'rds-ca-rsa2048-g1',
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: key.arn,
      monitoringRoleArn: monitoring.arn,
      enabledCloudwatchLogsExports: sample.logs,
      iamDatabaseAuthenticationEnabled: true,
      skipFinalSnapshot: true,
    },
    kept,
  );
}

function globalDatabase(key: kms.Key, subnets: rds.SubnetGroup, securityGroupId: pulumi.Output<string>): void {
  const everywhere = new rds.GlobalCluster(
    'global',
    {
      region,
      tags,
      globalClusterIdentifier: 'sample-global',
      sourceDbClusterIdentifier: sample.sourceClusterArn,
      deletionProtection: true,
      forceDestroy: false,
    },
    kept,
  );
  const parameters = new rds.ClusterParameterGroup('cluster-parameters', {
    region,
    tags,
    name: 'sample-cluster-parameters',
    description: 'the cluster',
    family: 'aurora-postgresql16',
    parameters: [{ name: 'rds.force_ssl', value: '1', applyMethod: 'immediate' }],
  });
  const cluster = new rds.Cluster(
    'cluster',
    {
      ...sample.cluster,
      region,
      tags,
      clusterIdentifier: 'sample-cluster',
      globalClusterIdentifier: everywhere.id,
      kmsKeyId: key.arn,
      dbSubnetGroupName: subnets.id,
      dbClusterParameterGroupName: parameters.name,
      vpcSecurityGroupIds: [securityGroupId],
      enabledCloudwatchLogsExports: ['postgresql'],
      serverlessv2ScalingConfiguration: { minCapacity: 0.5, maxCapacity: 8 },
      applyImmediately: true,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: 'sample-cluster-last',
    },
    kept,
  );
  new rds.ClusterInstance('member', {
    region,
    tags,
    identifier: 'sample-cluster-1',
    clusterIdentifier: cluster.id,
    instanceClass: 'db.r6g.large',
    engine: sample.cluster.engine as rds.ClusterInstanceArgs['engine'],
    promotionTier: 1,
    applyImmediately: true,
  });
}
