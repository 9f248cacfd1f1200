import {
  arns,
  type Finding,
  isDeferred,
  judgeAll,
  logRetentionDays,
  type MigrationPlan,
  type Planned,
  planUnlessFailed,
  runtimeConfigFits,
  slugOf,
} from '@regionlift/migration/core';
import { databaseChecks } from './database-checks';
import type { DatabaseFacts } from './database-facts';
import { databaseNaming } from './database-naming';
import type { DatabasePlan, TargetDatabase } from './database-plan';
import { planDatabaseRoles } from './database-roles';
import { engines } from './engines';
import { longestRetentionDays } from './option-checks';
import { type Pooler, type PoolerTls, poolerOf } from './poolers';
import { runtimeConfigOf } from './runtime-config-of';
import type { Authentication, DatabaseEngine, Handover } from './words';

/** The stable defaults of a database part, in the units of {@link DatabaseFacts}. */
export const databaseDefaults = {
  migrationRole: 'regionlift_migration',
  nameTtlSeconds: 5,
  pauseBudgetMs: 5_000,
  sequenceMargin: 1_000,
  monitoringIntervalSeconds: 60,
  backupRetentionDays: 7,
} as const;

/**
 * Judges a database part's inputs and returns its plan, or every finding at once: nothing is created before.
 *
 * @param subject path of the construct or component, for messages: `Orders/Database`
 * @param migration the accepted plan of the migration
 */
export function planDatabaseMigration(
  subject: string,
  migration: MigrationPlan,
  facts: DatabaseFacts,
): Planned<DatabasePlan> {
  const findings = judgeAll(subject, { ...facts, migration }, databaseChecks);
  if (findings.some(({ verdict }) => verdict === 'fail')) return { accepted: false, findings };
  const plan = decided(migration, facts as KnownFacts);
  return planUnlessFailed([...findings, ...judgedAfterwards(subject, plan)], () => plan);
}

type KnownFacts = {
  readonly [K in keyof Omit<DatabaseFacts, 'parameters' | 'poolers' | 'targetSubnetIds'>]: Exclude<
    DatabaseFacts[K],
    object
  >;
} & {
  readonly targetSubnetIds: DatabaseFacts['targetSubnetIds'];
  readonly alarmActionArns?: readonly string[];
  readonly clientCidrs?: readonly string[];
  readonly databases?: readonly string[];
  readonly applicationRoles?: readonly string[];
  readonly poolers?: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
};

function decided(migration: MigrationPlan, facts: KnownFacts): DatabasePlan {
  const naming = databaseNaming(migration, facts.name);
  const engine = facts.engine as DatabaseEngine;
  const traits = engines[engine];
  const handover = (facts.handover ?? traits.handovers[0]) as Handover;
  const global = handover === 'GLOBAL_DATABASE';
  const arnOf = global ? arns.databaseCluster : arns.database;
  const port = facts.port ?? traits.defaultPort;
  const family = traits.family(facts.engineVersion);
  const part = slugOf(facts.name);
  const retention = Math.min(
    Math.max(databaseDefaults.backupRetentionDays, migration.rollbackWindowDays),
    longestRetentionDays,
  );
  return {
    migration,
    part,
    engine,
    engineVersion: facts.engineVersion,
    handover,
    source: {
      identifier: facts.sourceIdentifier,
      arn: arnOf(migration, migration.from, facts.sourceIdentifier),
      region: migration.from,
      endpoint: facts.sourceEndpoint,
      vpcId: facts.sourceVpcId,
      vpcCidr: facts.sourceVpcCidr,
      ...(facts.sourceSecurityGroupId !== undefined && { securityGroupId: facts.sourceSecurityGroupId }),
    },
    target: {
      identifier: naming.target.value,
      arn: arnOf(migration, migration.to, naming.target.value),
      region: migration.to,
      instanceClass: facts.instanceClass,
      port,
      multiAz: facts.multiAz ?? true,
      backupRetentionDays: facts.backupRetentionDays ?? retention,
      monitoringIntervalSeconds: facts.monitoringIntervalSeconds ?? databaseDefaults.monitoringIntervalSeconds,
      parameterGroup: {
        name: naming.targetParameters.value,
        family,
        description: `Target of the part ${part} of the migration ${migration.migration}`,
        parameters: { ...facts.parameters, ...traits.targetParameters },
      },
      subnetGroupName: naming.subnets.value,
      ...subnetsOf(facts),
      securityGroups: { database: naming.databaseGroup.value, runtime: naming.runtimeGroup.value },
      clientCidrs: facts.clientCidrs ?? [],
    },
    ...(global && { globalClusterIdentifier: facts.globalClusterIdentifier ?? naming.globalCluster.value }),
    declaresGlobalCluster: global && facts.globalClusterIdentifier === undefined,
    ...(Object.keys(traits.sourceParameters).length > 0 && {
      sourceParameterGroup: {
        name: naming.sourceParameters.value,
        family,
        description: `What the source of the part ${part} needs: attach it, or take its parameters over`,
        parameters: traits.sourceParameters,
      },
    }),
    name: {
      zoneName: facts.zoneName,
      recordName: `${facts.recordName ?? part}.${facts.zoneName}`,
      ttlSeconds: facts.nameTtlSeconds ?? databaseDefaults.nameTtlSeconds,
      port,
    },
    logical: {
      databases: facts.databases ?? [],
      applicationRoles: facts.applicationRoles ?? [],
      pauseBudgetMs: facts.pauseBudgetMs ?? databaseDefaults.pauseBudgetMs,
      sequenceMargin: facts.sequenceMargin ?? databaseDefaults.sequenceMargin,
      acceptsReplicaIdentityFull: facts.acceptReplicaIdentityFull ?? false,
    },
    ...(facts.poolers !== undefined && {
      poolers: {
        at: facts.poolers.map((one) => poolerOf(one) as Pooler),
        tls: (facts.poolerTls ?? 'VERIFIED') as PoolerTls,
        ...(facts.poolerSecretArn !== undefined && { secretArn: facts.poolerSecretArn }),
      },
    }),
    authentication: (facts.authentication ?? 'SECRET') as Authentication,
    migrationRole: facts.migrationRole ?? databaseDefaults.migrationRole,
    loginId: `${facts.name}Login`,
    loginSecretName: naming.login.value,
    ...(facts.masterSecretArn !== undefined && { masterSecretArn: facts.masterSecretArn }),
    keyAlias: naming.alias.value,
    roles: { runtime: naming.runtime.value, monitoring: naming.monitoring.value },
    functionName: naming.function.value,
    log: { groupName: naming.logGroup.value, retentionDays: logRetentionDays(migration.rollbackWindowDays) },
    alarmActionArns: facts.alarmActionArns ?? [],
    outputPrefix: facts.name.charAt(0).toUpperCase() + facts.name.slice(1),
  };
}

/** Subnets of the same program are deferred. */
const subnetsOf = ({ targetSubnetIds }: Pick<DatabaseFacts, 'targetSubnetIds'>): Pick<TargetDatabase, 'subnetIds'> =>
  isDeferred(targetSubnetIds) || targetSubnetIds.some(isDeferred) ? {} : { subnetIds: targetSubnetIds.map(String) };

const judgedAfterwards = (subject: string, plan: DatabasePlan): readonly Finding[] => {
  const roles = planDatabaseRoles(subject, plan);
  return [...judgeAll(subject, plan, [configFits]), ...(roles.accepted ? roles.unknowns : roles.findings)];
};

const configFits = runtimeConfigFits(
  'databases',
  ['RDS-3'],
  // The longest id of a hosted zone: Route 53 API Reference, `HostedZoneId`.
  (plan: DatabasePlan) => runtimeConfigOf(plan, 'Z'.repeat(32)),
  'move the databases of the instance in two parts',
);
