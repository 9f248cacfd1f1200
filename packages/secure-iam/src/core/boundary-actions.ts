/**
 * Everything that a role created by Regionlift's libraries may ever do, in any phase: the ceiling, not the grant.
 *
 * A library that needs another action adds it here first; a role that has more than this list is cut by AWS, and the
 * tests of the libraries compare their effects with it.
 */
export const boundaryActions = {
  /** Calls answered by a regional endpoint: limited to the two regions of the migration. */
  REGIONAL: [
    // Replication, backfill and comparison of buckets.
    's3:CreateJob',
    's3:DescribeJob',
    's3:GetBucketCORS',
    's3:GetBucketLocation',
    's3:GetBucketLogging',
    's3:GetBucketNotification',
    's3:GetBucketObjectLockConfiguration',
    's3:GetBucketPolicy',
    's3:GetBucketRequestPayment',
    's3:GetBucketTagging',
    's3:GetBucketVersioning',
    's3:GetBucketWebsite',
    's3:GetEncryptionConfiguration',
    's3:GetInventoryConfiguration',
    's3:GetLifecycleConfiguration',
    's3:GetObject',
    's3:GetObjectAttributes',
    's3:GetObjectLegalHold',
    's3:GetObjectRetention',
    's3:GetObjectTagging',
    's3:GetObjectVersion',
    's3:GetObjectVersionAcl',
    's3:GetObjectVersionAttributes',
    's3:GetObjectVersionForReplication',
    's3:GetObjectVersionTagging',
    's3:GetReplicationConfiguration',
    's3:InitiateReplication',
    's3:ListAccessPoints',
    's3:ListBucket',
    's3:ListBucketVersions',
    's3:ListJobs',
    's3:ObjectOwnerOverrideToBucketOwner',
    's3:PutInventoryConfiguration',
    's3:PutObject',
    's3:PutReplicationConfiguration',
    's3:ReplicateDelete',
    's3:ReplicateObject',
    's3:ReplicateTags',
    's3:UpdateJobStatus',
    // Promotion, handover and enhanced monitoring of databases.
    'logs:CreateLogGroup',
    'logs:DescribeLogStreams',
    'logs:GetLogEvents',
    'logs:PutRetentionPolicy',
    'rds-db:connect',
    'rds:DescribeDBClusters',
    'rds:DescribeDBInstances',
    'rds:DescribeGlobalClusters',
    'rds:DescribePendingMaintenanceActions',
    'rds:PromoteReadReplica',
    'rds:SwitchoverGlobalCluster',
    // A function in a VPC.
    'ec2:AssignPrivateIpAddresses',
    'ec2:CreateNetworkInterface',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSubnets',
    'ec2:UnassignPrivateIpAddresses',
    // Keys, always through a service.
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
    // What every function of a runtime needs.
    'cloudwatch:GetMetricData',
    'cloudwatch:PutMetricData',
    'lambda:InvokeFunction',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetSecretValue',
    'secretsmanager:PutSecretValue',
    'secretsmanager:UpdateSecretVersionStage',
    'ssm:GetParameter',
    'ssm:PutParameter',
    'states:SendTaskFailure',
    'states:SendTaskHeartbeat',
    'states:SendTaskSuccess',
  ],
  /** Calls answered elsewhere: Multi-Region Access Points route through five regions, Route 53 answers from one. */
  GLOBAL: [
    'route53:ChangeResourceRecordSets',
    'route53:GetChange',
    'route53:ListResourceRecordSets',
    's3:GetMultiRegionAccessPoint',
    's3:GetMultiRegionAccessPointRoutes',
    's3:SubmitMultiRegionAccessPointRoutes',
  ],
} as const;

/**
 * What turns a role into a stronger one. Denied to every role that carries the boundary, unless the role acted upon
 * carries it too; all of these can be judged by `iam:PermissionsBoundary` (Service Authorization Reference, AWS IAM).
 */
export const escalatingActions = [
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateRole',
  'iam:CreateUser',
  'iam:DeleteRolePolicy',
  'iam:DeleteUserPolicy',
  'iam:DetachRolePolicy',
  'iam:DetachUserPolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:PutUserPermissionsBoundary',
  'iam:PutUserPolicy',
  'iam:UpdateAssumeRolePolicy',
] as const;
