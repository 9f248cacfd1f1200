import type { Partition } from '@regionlift/migration/core';
import type { PoolersConfig } from './poolers/pooler-config';
import type { Authentication, DatabaseEngine, Handover, StableName } from './words';

/**
 * Everything that the part's runtime has to know, as JSON in the function's environment variable `REGIONLIFT_PART`. No
 * secret is in it. Lambda allows 4 KB for all variables together ("Lambda quotas"): keep it small.
 */
export interface DatabaseRuntimeConfig {
  /** Raised when the shape changes; the runtime refuses another one. */
  readonly version: 1;
  readonly qualifier: string;
  readonly migration: string;
  readonly part: string;
  readonly partition: Partition;
  /** Twelve digits. */
  readonly account: string;
  readonly engine: DatabaseEngine;
  readonly handover: Handover;
  readonly source: DatabaseEnd;
  readonly target: DatabaseEnd;
  /** Present when and only when `handover` is GLOBAL_DATABASE. */
  readonly globalClusterIdentifier?: string;
  /** Names of the databases of the instance that move, as PostgreSQL spells them. */
  readonly databases: readonly string[];
  /** Roles by which the application logs in: the fence takes their LOGIN away and ends their sessions. */
  readonly applicationRoles: readonly string[];
  /** Role that the runtime logs in with. */
  readonly migrationRole: string;
  readonly authentication: Authentication;
  /** Secret of the same name in both regions: the migration role's credentials. */
  readonly migrationSecretName: string;
  /** Name or ARN of the secret of the source's master user, in the source region; absent: the role is created by hand. */
  readonly masterSecretId?: string;
  readonly name: StableName;
  /** Milliseconds for which writes may stop before the source is opened again. */
  readonly pauseBudgetMs: number;
  /** Increments by which every sequence is advanced beyond the last value that the source gave out. */
  readonly sequenceMargin: number;
  /** Whether tables without a key may be replicated by their whole rows (REPLICA IDENTITY FULL). */
  readonly acceptsReplicaIdentityFull: boolean;
  /** Poolers that the handover pauses and resumes; absent: there are none, and clients retry. */
  readonly poolers?: PoolersConfig;
}

/** One end: an instance, or the cluster of an Aurora Global Database. */
export interface DatabaseEnd {
  readonly region: string;
  /** DBInstanceIdentifier, or DBClusterIdentifier with GLOBAL_DATABASE. */
  readonly identifier: string;
}

/** Name of the environment variable that carries {@link DatabaseRuntimeConfig}. */
export const runtimeConfigVariable = 'REGIONLIFT_PART';
