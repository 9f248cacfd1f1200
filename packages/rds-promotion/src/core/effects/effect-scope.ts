import type { DatabasePlan } from '../database-plan';

/** What the permissions of a database part follow from. A {@link DatabasePlan} is one. */
export interface EffectScope
  extends Pick<
    DatabasePlan,
    | 'authentication'
    | 'engine'
    | 'globalClusterIdentifier'
    | 'handover'
    | 'loginId'
    | 'loginSecretName'
    | 'masterSecretArn'
    | 'migration'
    | 'migrationRole'
    | 'part'
    | 'poolers'
  > {
  readonly logical: Pick<DatabasePlan['logical'], 'databases' | 'applicationRoles'>;
  readonly source: ScopedEnd;
  readonly target: ScopedEnd;
  readonly name: {
    readonly recordName: string;
    /** Absent while the zone's id is not known: Route 53 gives it when the zone is created. */
    readonly hostedZoneId?: string;
  };
  /** ARN of the customer-managed key of the master secret; absent: `aws/secretsmanager`, which needs no permission. */
  readonly masterSecretKeyArn?: string;
}

/** One end, by region and identifier (of a cluster with GLOBAL_DATABASE). */
export interface ScopedEnd {
  readonly region: string;
  readonly identifier: string;
}

/** Both ends, the source first. */
export const endsOfScope = ({ source, target }: EffectScope): readonly ScopedEnd[] => [source, target];
