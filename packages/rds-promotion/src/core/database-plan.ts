import type { MigrationPlan } from '@regionlift/migration/core';
import type { Pooler } from './poolers/pooler';
import type { PoolerTls } from './poolers/pooler-config';
import type { Authentication, DatabaseEngine, Handover, StableName } from './words';

/** Everything that a database part consists of, decided: shells render it, the runtime carries its steps out. */
export interface DatabasePlan {
  readonly migration: MigrationPlan;
  /** Slug of the part: `database`. */
  readonly part: string;
  readonly engine: DatabaseEngine;
  readonly engineVersion: string;
  readonly handover: Handover;
  readonly source: SourceDatabase;
  readonly target: TargetDatabase;
  /** Physical name of the global cluster; present when and only when `handover` is GLOBAL_DATABASE. */
  readonly globalClusterIdentifier?: string;
  /** Whether the source side declares the global cluster; false where it exists already. */
  readonly declaresGlobalCluster: boolean;
  /** The group that the source needs, to be attached by its owner; absent where the engine needs nothing. */
  readonly sourceParameterGroup?: ParameterGroupPlan;
  readonly name: Omit<StableName, 'hostedZoneId'> & { readonly zoneName: string };
  readonly logical: LogicalPlan;
  /** Poolers that the logical handover pauses; absent: clients retry. */
  readonly poolers?: PoolersPlan;
  readonly authentication: Authentication;
  /** Role that the runtime logs in with. */
  readonly migrationRole: string;
  /** Construct id of the migration role's secret: `DatabaseLogin`. */
  readonly loginId: string;
  /** The secret's physical name, the same in both regions. */
  readonly loginSecretName: string;
  readonly masterSecretArn?: string;
  /** `alias/…` of the part's customer-managed key in the target region: storage, Performance Insights, log. */
  readonly keyAlias: string;
  readonly roles: { readonly runtime: string; readonly monitoring: string };
  readonly functionName: string;
  readonly log: { readonly groupName: string; readonly retentionDays: number };
  readonly alarmActionArns: readonly string[];
  /** First field of the names of outputs, PascalCase: `Database`. */
  readonly outputPrefix: string;
}

/** The database that is left. */
export interface SourceDatabase {
  readonly identifier: string;
  /** Literal ARN of instance or cluster. CDK imports would build it in the consumer's region. */
  readonly arn: string;
  readonly region: string;
  /** Host name. */
  readonly endpoint: string;
  readonly vpcId: string;
  readonly vpcCidr: string;
  readonly securityGroupId?: string;
}

/** The database that is moved to. */
export interface TargetDatabase {
  /** DBInstanceIdentifier; with GLOBAL_DATABASE the DBClusterIdentifier, and the prefix of its instances. */
  readonly identifier: string;
  readonly arn: string;
  readonly region: string;
  readonly instanceClass: string;
  readonly port: number;
  readonly multiAz: boolean;
  readonly backupRetentionDays: number;
  /** 0: no enhanced monitoring. */
  readonly monitoringIntervalSeconds: number;
  readonly parameterGroup: ParameterGroupPlan;
  readonly subnetGroupName: string;
  /** The subnets, where all of them are known now: the function's role names them. */
  readonly subnetIds?: readonly string[];
  /** Security groups of the database and of the runtime. */
  readonly securityGroups: { readonly database: string; readonly runtime: string };
  /** Ranges whose clients may connect, beyond the two VPCs. */
  readonly clientCidrs: readonly string[];
}

/** A parameter group of our own. */
export interface ParameterGroupPlan {
  readonly name: string;
  readonly family: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the logical handover has to know; empty lists elsewhere. */
export interface LogicalPlan {
  readonly databases: readonly string[];
  readonly applicationRoles: readonly string[];
  readonly pauseBudgetMs: number;
  readonly sequenceMargin: number;
  readonly acceptsReplicaIdentityFull: boolean;
}

/** The poolers between clients and the stable name. */
export interface PoolersPlan {
  readonly at: readonly Pooler[];
  readonly tls: PoolerTls;
  /** Absent: the migration role's secret. */
  readonly secretArn?: string;
}
