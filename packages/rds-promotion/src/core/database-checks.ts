import { alarmActionChecks, type Check, namesFit, plainValueNeeded } from '@regionlift/migration/core';
import type { DatabaseQuestion } from './database-facts';
import { namesNeeded } from './database-naming';
import { engineChecks } from './engine-checks';
import { logicalChecks } from './logical-checks';
import { networkChecks } from './network-checks';
import { optionChecks } from './option-checks';
import { poolerChecks } from './poolers';
import { sourceChecks } from './source-checks';

/** What a database part asks of its inputs, before anything is created. VPC and subnets of the target may be deferred. */
export const databaseChecks: readonly Check<DatabaseQuestion>[] = [
  ...(
    [
      'engine',
      'engineVersion',
      'handover',
      'sourceIdentifier',
      'globalClusterIdentifier',
      'sourceEndpoint',
      'sourceEncrypted',
      'sourceMasterPassword',
      'sourceVpcId',
      'sourceVpcCidr',
      'sourceSecurityGroupId',
      'targetVpcCidr',
      'vpcConnectivity',
      'instanceClass',
      'port',
      'multiAz',
      'backupRetentionDays',
      'monitoringIntervalSeconds',
      'zoneName',
      'recordName',
      'nameTtlSeconds',
      'databases',
      'applicationRoles',
      'migrationRole',
      'authentication',
      'masterSecretArn',
      'pauseBudgetMs',
      'sequenceMargin',
      'acceptReplicaIdentityFull',
      'poolerSecretArn',
      'poolerTls',
    ] as const
  ).map((property) => plainValueNeeded<DatabaseQuestion>(property)),
  ...engineChecks,
  ...sourceChecks,
  ...networkChecks,
  ...optionChecks,
  ...logicalChecks,
  ...poolerChecks,
  ...alarmActionChecks('RDS-8'),
  namesFit('name', namesNeeded),
];
