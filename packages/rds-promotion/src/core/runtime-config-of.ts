import type { DatabasePlan } from './database-plan';
import { poolerAddress } from './poolers';
import type { DatabaseRuntimeConfig } from './runtime-config';

/**
 * What the runtime of a part is told.
 *
 * @param hostedZoneId id of the private zone, which the shell knows by reference
 */
export const runtimeConfigOf = (plan: DatabasePlan, hostedZoneId: string): DatabaseRuntimeConfig => ({
  version: 1,
  qualifier: plan.migration.qualifier,
  migration: plan.migration.migration,
  part: plan.part,
  partition: plan.migration.partition,
  account: plan.migration.account,
  engine: plan.engine,
  handover: plan.handover,
  source: { region: plan.source.region, identifier: plan.source.identifier },
  target: { region: plan.target.region, identifier: plan.target.identifier },
  ...(plan.globalClusterIdentifier !== undefined && { globalClusterIdentifier: plan.globalClusterIdentifier }),
  databases: plan.logical.databases,
  applicationRoles: plan.logical.applicationRoles,
  migrationRole: plan.migrationRole,
  authentication: plan.authentication,
  migrationSecretName: plan.loginSecretName,
  ...(plan.masterSecretArn !== undefined && { masterSecretId: plan.masterSecretArn }),
  name: {
    hostedZoneId,
    recordName: plan.name.recordName,
    ttlSeconds: plan.name.ttlSeconds,
    port: plan.name.port,
  },
  pauseBudgetMs: plan.logical.pauseBudgetMs,
  sequenceMargin: plan.logical.sequenceMargin,
  acceptsReplicaIdentityFull: plan.logical.acceptsReplicaIdentityFull,
  ...(plan.poolers !== undefined && {
    poolers: {
      at: plan.poolers.at.map(poolerAddress),
      tls: plan.poolers.tls,
      ...(plan.poolers.secretArn !== undefined && { secretId: plan.poolers.secretArn }),
    },
  }),
});
