import { arns, type LogDeclaration, type OutputDeclaration, type PartDeclaration } from '@regionlift/migration/core';
import { bucketCanary } from './bucket-canary';
import { bucketPanels } from './bucket-panels';
import type { BucketPlan } from './bucket-plan';
import { bucketSignals } from './bucket-signals';
import { presenceOf } from './presence';
import { protectedResources } from './protected-resources';
import { bucketSteps } from './steps';

/** What a bucket part declares of itself to cutover, observability and backups. */
export function bucketDeclaration(plan: BucketPlan): PartDeclaration {
  const { actors } = presenceOf(plan);
  const canary = bucketCanary(plan);
  return {
    name: plan.part,
    kind: 'BUCKET',
    ...(actors && { functionName: plan.functionName }),
    steps: actors ? bucketSteps(plan) : [],
    signals: bucketSignals(plan),
    protects: protectedResources(plan),
    panels: bucketPanels(plan),
    logs: actors ? [runtimeLog(plan)] : [],
    ...(canary && { canary }),
    outputs: Object.values(bucketOutputs(plan)).filter((output) => output !== undefined),
  };
}

/** The outputs of a part, the same in both dialects (A8); absent where the plan's phase or options have no such resource. */
export function bucketOutputs(plan: BucketPlan) {
  const present = presenceOf(plan);
  const output = (name: string, description: string): OutputDeclaration => ({
    name: `${plan.outputPrefix}${name}`,
    description,
  });
  return {
    sourceBucket: output('SourceBucket', `Bucket in ${plan.source.region} that is left`),
    targetBucket: output('TargetBucket', `Bucket in ${plan.target.region} that is moved to`),
    targetKey: output('TargetKey', 'ARN of the customer-managed key of the target bucket'),
    runtimeFunction: present.actors
      ? output('RuntimeFunction', "ARN of the function that carries out the part's steps")
      : undefined,
    endpointParameter: present.parameters
      ? output('EndpointParameter', 'SSM parameter, of the same name in both regions, that holds the bucket in use')
      : undefined,
    multiRegionAccessPoint: present.accessPoint
      ? output('MultiRegionAccessPoint', 'ARN of the Multi-Region Access Point in front of both buckets')
      : undefined,
  };
}

/** ARN of the part's Multi-Region Access Point, by the alias that S3 gave it. */
export const accessPointArn = ({ migration }: BucketPlan, alias: string): string =>
  arns.multiRegionAccessPoint(migration, alias);

const runtimeLog = ({ target, log }: BucketPlan): LogDeclaration => ({
  side: 'TARGET',
  region: target.region,
  groupName: log.groupName,
  kind: 'RUNTIME',
});
