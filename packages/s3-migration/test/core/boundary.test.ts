import { boundaryStatements } from '@regionlift/secure-iam/core';
import { type BucketPlan, planBucketRoles } from '../../src/core';
import { samplePlan } from '../sample-plan';

const variants = [
  samplePlan(),
  samplePlan({ endpointFlip: 'MULTI_REGION_ACCESS_POINT' }),
  samplePlan({ sourceOwnership: 'THIS_MIGRATION' }),
  samplePlan({
    sourceEncryption: 'KMS',
    sourceKeyArn: 'arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  }),
];

function actionsOf(plan: BucketPlan): string[] {
  const planned = planBucketRoles('Orders/Assets', plan);
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  const { forward, reverse, backfill, runtime } = planned.plan;
  return [forward, reverse, backfill, runtime]
    .flatMap((role) => [...(role?.inline ? [role.inline] : []), ...(role?.managed ?? [])])
    .flatMap(({ document }) => document.Statement.flatMap(({ Action }) => Action));
}

describe("the roles of a bucket part under the migration's boundary (IAM-6)", () => {
  test('are granted nothing that the boundary cuts off', () => {
    const granted = new Set(variants.flatMap(actionsOf));
    const letThrough = new Set(
      boundaryStatements(samplePlan().migration)
        .filter(({ effect }) => effect === 'Allow')
        .flatMap(({ actions }) => actions),
    );
    expect(granted.size).toBeGreaterThan(40);
    expect([...granted].filter((action) => !letThrough.has(action))).toEqual([]);
  });
});
