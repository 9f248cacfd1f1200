import type { DatabasePlan } from './database-plan';
import { memberIdentifiers } from './database-roles';
import { engines } from './engines';

/** The secondary cluster of an Aurora Global Database, the same in every phase: templates never switch it over (RDS-5). */
export interface ClusterDeclaration {
  readonly identifier: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly globalClusterIdentifier: string;
  /** Identifiers of its instances: one that writes after the switchover, one that takes over for it. */
  readonly members: readonly string[];
  readonly port: number;
  readonly backupRetentionDays: number;
  readonly logExports: readonly string[];
  readonly iamAuthentication: boolean;
}

/**
 * The target's cluster. A secondary inherits user and password from the global cluster; giving them is refused
 * (`AWS::RDS::DBCluster MasterUsername`). Removing `GlobalClusterIdentifier` would detach it with data loss, so it is constant.
 */
export function targetClusterOf(plan: DatabasePlan): ClusterDeclaration {
  const { engine, engineVersion, target, authentication, globalClusterIdentifier = '' } = plan;
  return {
    identifier: target.identifier,
    engine: engines[engine].engine,
    engineVersion,
    globalClusterIdentifier,
    members: target.multiAz ? memberIdentifiers(target.identifier) : memberIdentifiers(target.identifier).slice(0, 1),
    port: target.port,
    backupRetentionDays: target.backupRetentionDays,
    logExports: engines[engine].logExports,
    iamAuthentication: authentication === 'IAM',
  };
}
