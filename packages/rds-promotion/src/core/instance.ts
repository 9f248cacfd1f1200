import type { DatabasePlan } from './database-plan';
import { engines } from './engines';
import { presenceOf } from './presence';

/** The target instance in the plan's phase, decided: both shells write the same fields in their own words. */
export interface InstanceDeclaration {
  readonly identifier: string;
  /** Constant from the first deployment: adding it later is refused (handler `aws-rds-dbinstance`, `ImmutabilityHelper`). */
  readonly engine: string;
  readonly instanceClass: string;
  readonly port: number;
  /** ARN of the source while the instance follows it; its disappearance is the promotion. */
  readonly sourceArn?: string;
  /**
   * Region of the source, constant in every phase although it is only read at creation: it is create-only, so removing it
   * replaces the database (same handler, schema; "specify the source region in SourceRegion", `AWS::RDS::DBInstance`).
   */
  readonly sourceRegion: string;
  readonly multiAz: boolean;
  /** Days; absent while it is a replica: RDS backs up its source ("Don't set the BackupRetentionPeriod", same page). */
  readonly backupRetentionDays?: number;
  /** Days; 7 are free of charge. Source: RDS API Reference, `PerformanceInsightsRetentionPeriod`. */
  readonly performanceInsightsRetentionDays: number;
  readonly monitoringIntervalSeconds: number;
  readonly logExports: readonly string[];
  readonly iamAuthentication: boolean;
}

/**
 * The replica, and in PROMOTED the primary that it became (RDS-1, RDS-2, RDS-11): the same resource with one property less.
 *
 * Never set: `DBName`, `MasterUsername` (create-only: they would replace it), passwords and `EngineVersion` (the handler
 * passes them on to ModifyDBInstance of the replica). `StorageEncrypted` and `KmsKeyId` stand from the start, constant.
 * Minor versions are not upgraded automatically: source and target have to stay equal until the way back is closed.
 */
export function instanceOf(plan: DatabasePlan): InstanceDeclaration {
  const { engine, source, target, authentication } = plan;
  const { follows } = presenceOf(plan);
  return {
    identifier: target.identifier,
    engine: engines[engine].engine,
    instanceClass: target.instanceClass,
    port: target.port,
    ...(follows ? { sourceArn: source.arn } : { backupRetentionDays: target.backupRetentionDays }),
    sourceRegion: source.region,
    multiAz: target.multiAz,
    performanceInsightsRetentionDays: 7,
    monitoringIntervalSeconds: target.monitoringIntervalSeconds,
    logExports: engines[engine].logExports,
    iamAuthentication: authentication === 'IAM',
  };
}
