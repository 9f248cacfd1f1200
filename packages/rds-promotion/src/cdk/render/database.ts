import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import {
  CfnDBCluster,
  CfnDBClusterParameterGroup,
  CfnDBInstance,
  CfnDBParameterGroup,
  type CfnDBSubnetGroup,
} from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';
import { type DatabasePlan, instanceOf, type ParameterGroupPlan, targetClusterOf } from '../../core';

/** What a database is placed into. */
export interface DatabaseSurroundings {
  readonly key: CfnKey;
  readonly subnetGroup: CfnDBSubnetGroup;
  readonly securityGroupId: string;
  /** ARN of the role of enhanced monitoring; undefined without it. */
  readonly monitoringRoleArn?: string;
}

/** A parameter group of our own, under a name that both regions know. */
export const renderParameterGroup = (scope: Construct, id: string, group: ParameterGroupPlan): CfnDBParameterGroup =>
  new CfnDBParameterGroup(scope, id, {
    dbParameterGroupName: group.name,
    family: group.family,
    description: group.description,
    parameters: group.parameters,
  });

/** The replica, and the primary that it becomes. Kept on deletion and on replacement. */
export function renderInstance(scope: Construct, plan: DatabasePlan, around: DatabaseSurroundings): CfnDBInstance {
  const group = renderParameterGroup(scope, 'ParameterGroup', plan.target.parameterGroup);
  const declared = instanceOf(plan);
  const instance = new CfnDBInstance(scope, 'Instance', {
    dbInstanceIdentifier: declared.identifier,
    engine: declared.engine,
    dbInstanceClass: declared.instanceClass,
    port: String(declared.port),
    sourceDbInstanceIdentifier: declared.sourceArn,
    sourceRegion: declared.sourceRegion,
    storageEncrypted: true,
    kmsKeyId: around.key.attrArn,
    dbParameterGroupName: group.ref,
    dbSubnetGroupName: around.subnetGroup.ref,
    vpcSecurityGroups: [around.securityGroupId],
    publiclyAccessible: false,
    multiAz: declared.multiAz,
    backupRetentionPeriod: declared.backupRetentionDays,
    deleteAutomatedBackups: false,
    copyTagsToSnapshot: true,
    deletionProtection: true,
    autoMinorVersionUpgrade: false,
    enablePerformanceInsights: true,
    performanceInsightsKmsKeyId: around.key.attrArn,
    performanceInsightsRetentionPeriod: declared.performanceInsightsRetentionDays,
    monitoringInterval: declared.monitoringIntervalSeconds,
    monitoringRoleArn: around.monitoringRoleArn,
    enableCloudwatchLogsExports: [...declared.logExports],
    enableIamDatabaseAuthentication: declared.iamAuthentication,
  });
  instance.applyRemovalPolicy(RemovalPolicy.RETAIN);
  acknowledgeEncryption(instance);
  return instance;
}

/**
 * The handler does not pass `StorageEncrypted` on for a replica, and linters say so; it stands from the start because adding it
 * with the promotion would replace the database (decision 8). CDK's validation and cfn-lint have the same rule.
 */
function acknowledgeEncryption(instance: CfnDBInstance): void {
  Validations.of(instance).acknowledge({
    id: 'CloudFormation-Validate::F3020',
    reason:
      'StorageEncrypted is ignored while this is a replica; added with the promotion it would replace the database.',
  });
  instance.addMetadata('cfn-lint', { config: { ignore_checks: ['E3020'] } });
}

/** The secondary cluster of a global database with its instances. */
export function renderCluster(scope: Construct, plan: DatabasePlan, around: DatabaseSurroundings): CfnDBCluster {
  const { parameterGroup, instanceClass, monitoringIntervalSeconds } = plan.target;
  const group = new CfnDBClusterParameterGroup(scope, 'ParameterGroup', {
    dbClusterParameterGroupName: parameterGroup.name,
    family: parameterGroup.family,
    description: parameterGroup.description,
    parameters: parameterGroup.parameters,
  });
  const declared = targetClusterOf(plan);
  const cluster = new CfnDBCluster(scope, 'Cluster', {
    dbClusterIdentifier: declared.identifier,
    engine: declared.engine,
    engineVersion: declared.engineVersion,
    globalClusterIdentifier: declared.globalClusterIdentifier,
    sourceRegion: plan.source.region,
    storageEncrypted: true,
    kmsKeyId: around.key.attrArn,
    port: declared.port,
    dbClusterParameterGroupName: group.ref,
    dbSubnetGroupName: around.subnetGroup.ref,
    vpcSecurityGroupIds: [around.securityGroupId],
    backupRetentionPeriod: declared.backupRetentionDays,
    copyTagsToSnapshot: true,
    deletionProtection: true,
    enableCloudwatchLogsExports: [...declared.logExports],
    enableIamDatabaseAuthentication: declared.iamAuthentication,
  });
  cluster.applyRemovalPolicy(RemovalPolicy.RETAIN);
  declared.members.forEach((identifier, index) => {
    const member = new CfnDBInstance(scope, `Instance${index + 1}`, {
      dbInstanceIdentifier: identifier,
      dbClusterIdentifier: cluster.ref,
      engine: declared.engine,
      dbInstanceClass: instanceClass,
      promotionTier: 1,
      publiclyAccessible: false,
      autoMinorVersionUpgrade: false,
      enablePerformanceInsights: true,
      performanceInsightsKmsKeyId: around.key.attrArn,
      performanceInsightsRetentionPeriod: 7,
      monitoringInterval: monitoringIntervalSeconds,
      monitoringRoleArn: around.monitoringRoleArn,
    });
    member.applyRemovalPolicy(RemovalPolicy.RETAIN);
  });
  return cluster;
}
