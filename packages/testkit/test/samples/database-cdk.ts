import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import {
  CfnDBCluster,
  CfnDBClusterParameterGroup,
  CfnDBInstance,
  CfnDBParameterGroup,
  CfnDBSubnetGroup,
  CfnGlobalCluster,
} from 'aws-cdk-lib/aws-rds';
import * as sample from './database';

/** A replica with everything of its own, a plain instance, and a cluster of a global database. */
export function databases(stack: Stack, key: CfnKey, securityGroupId: string): CfnDBInstance {
  const subnets = new CfnDBSubnetGroup(stack, 'Subnets', {
    dbSubnetGroupName: 'sample-subnets',
    dbSubnetGroupDescription: 'the sample databases',
    subnetIds: sample.subnetIds,
  });
  const replica = replicaIn(stack, key, subnets, securityGroupId);
  const plain = new CfnDBInstance(stack, 'Plain', {
    dbInstanceIdentifier: 'sample-plain',
    dbInstanceClass: 'db.t4g.micro',
    engine: 'mysql',
    allocatedStorage: '20',
    port: '3307',
    backupRetentionPeriod: 0,
    masterUsername: 'admin',
    masterUserPassword: sample.password,
    publiclyAccessible: false,
    storageEncrypted: true,
  });
  plain.applyRemovalPolicy(RemovalPolicy.DESTROY);
  globalDatabase(stack, key, subnets, securityGroupId);
  return replica;
}

function replicaIn(stack: Stack, key: CfnKey, subnets: CfnDBSubnetGroup, securityGroupId: string): CfnDBInstance {
  const parameters = new CfnDBParameterGroup(stack, 'Parameters', {
    dbParameterGroupName: 'sample-parameters',
    description: 'the replica',
    family: 'postgres16',
    parameters: sample.parameters,
  });
  const monitoring = new CfnRole(stack, 'Monitoring', {
    roleName: 'sample-monitoring',
    assumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] },
    managedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole'],
  });
  const replica = new CfnDBInstance(stack, 'Replica', {
    ...sample.replica,
    dbInstanceIdentifier: 'sample-replica',
    dbInstanceClass: 'db.r6g.large',
    sourceDbInstanceIdentifier: sample.sourceArn,
    kmsKeyId: key.attrArn,
    dbSubnetGroupName: subnets.ref,
    dbParameterGroupName: parameters.ref,
    vpcSecurityGroups: [securityGroupId],
    multiAz: true,
    port: '5432',
    caCertificateIdentifier: 'rds-ca-rsa2048-g1',
    enablePerformanceInsights: true,
    performanceInsightsKmsKeyId: key.attrArn,
    monitoringRoleArn: monitoring.attrArn,
    enableCloudwatchLogsExports: sample.logs,
    enableIamDatabaseAuthentication: true,
  });
  replica.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return replica;
}

function globalDatabase(stack: Stack, key: CfnKey, subnets: CfnDBSubnetGroup, securityGroupId: string): void {
  const everywhere = new CfnGlobalCluster(stack, 'Global', {
    globalClusterIdentifier: 'sample-global',
    sourceDbClusterIdentifier: sample.sourceClusterArn,
    deletionProtection: true,
  });
  const parameters = new CfnDBClusterParameterGroup(stack, 'ClusterParameters', {
    dbClusterParameterGroupName: 'sample-cluster-parameters',
    description: 'the cluster',
    family: 'aurora-postgresql16',
    parameters: { 'rds.force_ssl': 1 },
  });
  const cluster = new CfnDBCluster(stack, 'Cluster', {
    ...sample.cluster,
    dbClusterIdentifier: 'sample-cluster',
    globalClusterIdentifier: everywhere.ref,
    kmsKeyId: key.attrArn,
    dbSubnetGroupName: subnets.ref,
    dbClusterParameterGroupName: parameters.ref,
    vpcSecurityGroupIds: [securityGroupId],
    enableCloudwatchLogsExports: ['postgresql'],
    serverlessV2ScalingConfiguration: { minCapacity: 0.5, maxCapacity: 8 },
  });
  const member = new CfnDBInstance(stack, 'Member', {
    dbInstanceIdentifier: 'sample-cluster-1',
    dbClusterIdentifier: cluster.ref,
    dbInstanceClass: 'db.r6g.large',
    engine: sample.cluster.engine,
    publiclyAccessible: false,
  });
  for (const kept of [everywhere, cluster]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
  member.applyRemovalPolicy(RemovalPolicy.DESTROY);
}
