import { arns, type Partition } from '@regionlift/migration/core';
import type { AlarmPlan, BucketPlan, EndpointPlan, SourceBucket } from './bucket-plan';
import type { ReplicationRule } from './replication-rule';

/**
 * Everything that the part's runtime has to know, as JSON in the function's environment variable `REGIONLIFT_PART`. No
 * secret is in it. Lambda allows 4 KB for all variables together ("Lambda quotas"): keep it small.
 */
export interface BucketRuntimeConfig {
  /** Raised when the shape changes; the runtime refuses another one. */
  readonly version: 1;
  readonly qualifier: string;
  readonly migration: string;
  readonly part: string;
  readonly partition: Partition;
  /** Twelve digits; every call names it as the expected owner of the bucket. */
  readonly account: string;
  readonly source: Pick<SourceBucket, 'bucketName' | 'region' | 'ownership' | 'encryption' | 'keyArn'>;
  readonly target: { readonly bucketName: string; readonly region: string; readonly keyAlias: string };
  readonly ledger: { readonly bucketName: string; readonly region: string };
  /** The role that the source's replication configuration must name. */
  readonly forwardRoleArn: string;
  readonly backfillRoleArn: string;
  /** Our rule on the source bucket; its priority is chosen when it is merged. */
  readonly forwardRule: IdentifiedRule;
  /** ID of our rule on the target bucket. */
  readonly reverseRuleId: string;
  readonly endpoint: EndpointPlan;
  /** What the gate allows: the thresholds of the alarms. */
  readonly bounds: LagBounds;
}

/** How far the target may be behind a source that is written to. */
export type LagBounds = Pick<AlarmPlan, 'pendingBytes' | 'pendingOperations' | 'latencySeconds'>;

/** A rule with the stable ID by which it is found again. */
export type IdentifiedRule = ReplicationRule & { readonly ID: string };

/** Name of the environment variable that carries {@link BucketRuntimeConfig}. */
export const runtimeConfigVariable = 'REGIONLIFT_PART';

/** What the runtime of a part is told. */
export const runtimeConfigOf = (plan: BucketPlan): BucketRuntimeConfig => {
  const { bucketName, region, ownership, encryption, keyArn } = plan.source;
  const { pendingBytes, pendingOperations, latencySeconds } = plan.alarms;
  return {
    version: 1,
    qualifier: plan.migration.qualifier,
    migration: plan.migration.migration,
    part: plan.part,
    partition: plan.migration.partition,
    account: plan.migration.account,
    source: { bucketName, region, ownership, encryption, ...(keyArn === undefined ? {} : { keyArn }) },
    target: { bucketName: plan.target.bucketName, region: plan.target.region, keyAlias: plan.target.keyAlias },
    ledger: { bucketName: plan.ledger.bucketName, region: plan.ledger.region },
    forwardRoleArn: plan.forwardRoleArn,
    backfillRoleArn: arns.role(plan.migration, plan.roles.backfill),
    forwardRule: { ...plan.forwardRule, ID: plan.forwardRule.ID ?? ruleIdOf(plan) },
    reverseRuleId: plan.reverseRule.ID ?? `${ruleIdOf(plan)}-reverse`,
    endpoint: plan.endpoint,
    bounds: { pendingBytes, pendingOperations, latencySeconds },
  };
};

/** Stable ID of a part's forward rule: `regionlift-rl-orders-assets`. */
export const ruleIdOf = ({ migration, part }: Pick<BucketPlan, 'migration' | 'part'>): string =>
  `regionlift-${migration.qualifier}-${migration.migration}-${part}`;
