import { type AlarmDeclaration, alarmsOf } from '@regionlift/migration/core';
import type { BucketPlan } from './bucket-plan';
import { bucketSignals } from './bucket-signals';

/** One alarm per signal (S3-6). */
export const bucketAlarms = (plan: BucketPlan): readonly AlarmDeclaration[] =>
  alarmsOf(
    plan.migration,
    plan.part,
    bucketSignals(plan),
    plan.alarms.actionArns,
    ({ dimensions, metricName }) =>
      `Replication of ${dimensions.SourceBucket} to ${dimensions.DestinationBucket}: ${metricName}`,
  );
