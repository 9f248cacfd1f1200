import type { Kind } from './kind';

/**
 * Kinds of RDS. Return values and defaults: each resource's page in the CloudFormation Template Reference; ARN formats:
 * Service Authorization Reference, "Amazon RDS".
 *
 * Defaults are those that the page states without a condition. What depends on the dialect (`ApplyImmediately`, the backup
 * retention, the promotion tier, public access) is filled in by its adapters. `StorageEncrypted` has none: a replica takes it
 * from its source, and keeps it when it is promoted.
 */
export const databaseKinds: Readonly<Record<string, Kind>> = {
  'AWS::RDS::DBInstance': {
    nameProperty: 'DBInstanceIdentifier',
    attributes: { DBInstanceArn: 'Arn' },
    arn: ({ partition, region, account }, name) => `arn:${partition}:rds:${region}:${account}:db:${name}`,
    defaults: {
      AutoMinorVersionUpgrade: true,
      CopyTagsToSnapshot: false,
      DeleteAutomatedBackups: true,
      DeletionProtection: false,
      EnableIAMDatabaseAuthentication: false,
      MonitoringInterval: 0,
    },
  },
  'AWS::RDS::DBCluster': {
    nameProperty: 'DBClusterIdentifier',
    attributes: { DBClusterArn: 'Arn' },
    arn: ({ partition, region, account }, name) => `arn:${partition}:rds:${region}:${account}:cluster:${name}`,
    defaults: {
      AutoMinorVersionUpgrade: true,
      BackupRetentionPeriod: 1,
      CopyTagsToSnapshot: false,
      DeleteAutomatedBackups: true,
      DeletionProtection: false,
      EnableGlobalWriteForwarding: false,
      EnableHttpEndpoint: false,
      EnableIAMDatabaseAuthentication: false,
      EnableLocalWriteForwarding: false,
      MonitoringInterval: 0,
    },
  },
  // One for all its regions: its ARN names none.
  'AWS::RDS::GlobalCluster': {
    nameProperty: 'GlobalClusterIdentifier',
    isGlobal: true,
    arn: ({ partition, account }, name) => `arn:${partition}:rds::${account}:global-cluster:${name}`,
  },
  'AWS::RDS::DBParameterGroup': {
    nameProperty: 'DBParameterGroupName',
    attributes: { DBParameterGroupArn: 'Arn', DBParameterGroupName: 'Name' },
    arn: ({ partition, region, account }, name) => `arn:${partition}:rds:${region}:${account}:pg:${name}`,
  },
  'AWS::RDS::DBClusterParameterGroup': {
    nameProperty: 'DBClusterParameterGroupName',
    arn: ({ partition, region, account }, name) => `arn:${partition}:rds:${region}:${account}:cluster-pg:${name}`,
  },
  'AWS::RDS::DBSubnetGroup': {
    nameProperty: 'DBSubnetGroupName',
    attributes: { DBSubnetGroupArn: 'Arn' },
    arn: ({ partition, region, account }, name) => `arn:${partition}:rds:${region}:${account}:subgrp:${name}`,
  },
};
