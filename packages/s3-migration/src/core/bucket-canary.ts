import type { CanaryDeclaration, CanaryPath } from '@regionlift/migration/core';
import type { BucketPlan } from './bucket-plan';
import { type Direction, wayOf } from './bucket-signals';
import { presenceOf } from './presence';

/**
 * The canary of a bucket part: a small object that goes from one bucket to the other, both ways. A way whose rule is not in force
 * is not tried. None when the migration is over.
 */
export const bucketCanary = (plan: BucketPlan): CanaryDeclaration | undefined =>
  presenceOf(plan).actors
    ? {
        action: 'canary',
        tries: 'object',
        functionName: plan.functionName,
        side: 'TARGET',
        region: plan.target.region,
        paths: canaryDirections.map((direction) => pathOf(plan, direction)),
      }
    : undefined;

/** The ways of the canary: names of its paths. */
export const canaryDirections = ['FORWARD', 'REVERSE'] as const satisfies readonly Direction[];

/** Prefix of the canary's two objects, which both buckets hold. */
export const canaryPrefix = 'regionlift/canary/';

/**
 * Key of the canary's object of a direction. Each has its own: one key that both sides write would have either side's version as
 * the newest, and S3 does not replicate replicas.
 */
export const canaryKeyOf = (direction: Direction): string => `${canaryPrefix}${direction.toLowerCase()}`;

const pathOf = (plan: BucketPlan, direction: Direction): CanaryPath => ({
  name: direction,
  label: wayOf(plan, direction),
  delayThresholdSeconds: plan.alarms.latencySeconds,
  reason: 'by default the 15 minutes that Replication Time Control promises',
});
