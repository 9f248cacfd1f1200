import type * as kms from '@pulumi/aws/kms';
import * as rds from '@pulumi/aws/rds';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { applyMethodOf, type DatabasePlan, instanceOf, type ParameterGroupPlan, targetClusterOf } from '../../core';

/** What a database is placed into. */
export interface DatabaseSurroundings {
  readonly key: kms.Key;
  readonly subnetGroup: rds.SubnetGroup;
  readonly securityGroupId: pulumi.Input<string>;
  /** ARN of the role of enhanced monitoring; undefined without it. */
  readonly monitoringRoleArn?: pulumi.Input<string>;
  /** What the database has to wait for. */
  readonly ready: readonly pulumi.Resource[];
}

/** A parameter group of our own, under a name that both regions know. */
export const renderParameterGroup = (
  { name, region, tags, child }: Site,
  id: string,
  group: ParameterGroupPlan,
): rds.ParameterGroup =>
  new rds.ParameterGroup(
    `${name}-${id}`,
    {
      region,
      name: group.name,
      family: group.family,
      description: group.description,
      parameters: parametersOf(group),
      tags,
    },
    child,
  );

const parametersOf = ({ parameters }: ParameterGroupPlan) =>
  Object.entries(parameters).map(([name, value]) => ({ name, value, applyMethod: applyMethodOf(name) }));

/**
 * The replica, and the primary that it becomes: removing `replicateSourceDb` promotes in place (terraform-provider-aws,
 * `internal/service/rds/instance.go`). Backups are switched on in the same update: without them it would be promoted with none.
 */
export function renderInstance(site: Site, plan: DatabasePlan, around: DatabaseSurroundings): rds.Instance {
  const group = renderParameterGroup(site, 'parameter-group', plan.target.parameterGroup);
  const declared = instanceOf(plan);
  return new rds.Instance(
    `${site.name}-instance`,
    {
      region: site.region,
      identifier: declared.identifier,
      engine: declared.engine,
      instanceClass: declared.instanceClass,
      port: declared.port,
      ...(declared.sourceArn !== undefined && { replicateSourceDb: declared.sourceArn }),
      storageEncrypted: true,
      kmsKeyId: around.key.arn,
      parameterGroupName: group.name,
      dbSubnetGroupName: around.subnetGroup.name,
      vpcSecurityGroupIds: [around.securityGroupId],
      publiclyAccessible: false,
      multiAz: declared.multiAz,
      ...(declared.backupRetentionDays !== undefined && { backupRetentionPeriod: declared.backupRetentionDays }),
      deleteAutomatedBackups: false,
      copyTagsToSnapshot: true,
      deletionProtection: true,
      autoMinorVersionUpgrade: false,
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: around.key.arn,
      performanceInsightsRetentionPeriod: declared.performanceInsightsRetentionDays,
      monitoringInterval: declared.monitoringIntervalSeconds,
      ...(around.monitoringRoleArn !== undefined && { monitoringRoleArn: around.monitoringRoleArn }),
      enabledCloudwatchLogsExports: [...declared.logExports],
      iamDatabaseAuthenticationEnabled: declared.iamAuthentication,
      applyImmediately: true,
      finalSnapshotIdentifier: `${declared.identifier}-final`,
      tags: site.tags,
    },
    { ...site.stateful, dependsOn: [...around.ready] },
  );
}

/** The secondary cluster of a global database with its instances. */
export function renderCluster(site: Site, plan: DatabasePlan, around: DatabaseSurroundings): rds.Cluster {
  const { parameterGroup, instanceClass, monitoringIntervalSeconds } = plan.target;
  const { name, region, tags } = site;
  const group = new rds.ClusterParameterGroup(
    `${name}-parameter-group`,
    {
      region,
      name: parameterGroup.name,
      family: parameterGroup.family,
      description: parameterGroup.description,
      parameters: parametersOf(parameterGroup),
      tags,
    },
    site.child,
  );
  const declared = targetClusterOf(plan);
  const cluster = new rds.Cluster(
    `${name}-cluster`,
    {
      region,
      clusterIdentifier: declared.identifier,
      engine: declared.engine,
      engineVersion: declared.engineVersion,
      globalClusterIdentifier: declared.globalClusterIdentifier,
      sourceRegion: plan.source.region,
      storageEncrypted: true,
      kmsKeyId: around.key.arn,
      port: declared.port,
      dbClusterParameterGroupName: group.name,
      dbSubnetGroupName: around.subnetGroup.name,
      vpcSecurityGroupIds: [around.securityGroupId],
      backupRetentionPeriod: declared.backupRetentionDays,
      copyTagsToSnapshot: true,
      deletionProtection: true,
      enabledCloudwatchLogsExports: [...declared.logExports],
      iamDatabaseAuthenticationEnabled: declared.iamAuthentication,
      applyImmediately: true,
      finalSnapshotIdentifier: `${declared.identifier}-final`,
      tags,
    },
    // A switchover moves the writer: the provider would read it as a change of the replication source.
    { ...site.stateful, ignoreChanges: ['replicationSourceIdentifier'], dependsOn: [...around.ready] },
  );
  declared.members.forEach((identifier, index) => {
    new rds.ClusterInstance(
      `${name}-instance-${index + 1}`,
      {
        region,
        identifier,
        clusterIdentifier: cluster.id,
        engine: declared.engine as rds.EngineType,
        instanceClass,
        promotionTier: 1,
        applyImmediately: true,
        publiclyAccessible: false,
        autoMinorVersionUpgrade: false,
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: around.key.arn,
        performanceInsightsRetentionPeriod: 7,
        monitoringInterval: monitoringIntervalSeconds,
        ...(around.monitoringRoleArn !== undefined && { monitoringRoleArn: around.monitoringRoleArn }),
        tags,
      },
      site.stateful,
    );
  });
  return cluster;
}
