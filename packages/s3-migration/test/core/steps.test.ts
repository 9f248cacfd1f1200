import { stages } from '@regionlift/migration/core';
import { bucketSteps, isBucketAction } from '../../src/core';
import { samplePlan } from '../sample-plan';

const variants = {
  merged: samplePlan(),
  declared: samplePlan({ sourceOwnership: 'THIS_MIGRATION' }),
  routed: samplePlan({ endpointFlip: 'MULTI_REGION_ACCESS_POINT' }),
};

describe('steps of a bucket part', () => {
  test.each<[keyof typeof variants, string]>([
    [
      'merged',
      'preflight put-forward-rule start-backfill wait-backfill gate prove-completeness flip-endpoint probe retire-forward-rule',
    ],
    ['declared', 'preflight start-backfill wait-backfill gate prove-completeness flip-endpoint probe'],
    [
      'routed',
      'preflight set-routes-to-source put-forward-rule start-backfill wait-backfill gate prove-completeness flip-endpoint probe retire-forward-rule',
    ],
  ])('%s: %s', (variant, names) => {
    expect(
      bucketSteps(variants[variant])
        .map(({ name }) => name)
        .join(' '),
    ).toBe(names);
  });

  test.each(Object.keys(variants) as (keyof typeof variants)[])(
    '%s: stages in order, known actions and undos, polls shorter than timeouts',
    (variant) => {
      const steps = bucketSteps(variants[variant]);
      const order = steps.map(({ stage }) => stages.indexOf(stage));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const { action, undo, pollSeconds = 0, timeoutSeconds } of steps) {
        expect(isBucketAction(action)).toBe(true);
        expect(undo === undefined || isBucketAction(undo)).toBe(true);
        expect(timeoutSeconds).toBeGreaterThan(pollSeconds);
      }
    },
  );

  test('routes get the two minutes that S3 may take (S3-10)', () => {
    expect(bucketSteps(variants.routed).find(({ name }) => name === 'flip-endpoint')).toMatchObject({
      pollSeconds: 120,
      undo: 'flip-endpoint-back',
    });
  });

  test.each(Object.keys(variants) as (keyof typeof variants)[])(
    '%s: no wildcard action; a star resource is explained and conditioned (IAM-2)',
    (variant) => {
      for (const { action, resources, conditions, unscoped, reason } of bucketSteps(variants[variant]).flatMap(
        ({ effects }) => effects,
      )) {
        expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
        expect(reason).not.toBe('');
        if (resources.includes('*'))
          expect([unscoped, conditions?.StringEquals?.['aws:RequestedRegion']]).toEqual([
            expect.any(String),
            expect.any(Array),
          ]);
      }
    },
  );

  test('the journal can only be written once, by permission', () => {
    const effect = bucketSteps(variants.merged)
      .flatMap(({ effects }) => effects)
      .find(({ action, resources }) => action === 's3:PutObject' && resources[0]?.endsWith('/journal/assets/*'));
    expect(effect?.conditions).toEqual({ Null: { 's3:if-none-match': ['false'] } });
  });

  test('KMS service names carry the suffix of the partition', () => {
    const conditions = bucketSteps(variants.merged)
      .flatMap(({ effects }) => effects)
      .filter(({ action }) => action === 'kms:Decrypt')
      .map((effect) => effect.conditions?.StringEquals?.['kms:ViaService']);
    expect(new Set(conditions.flat())).toEqual(new Set(['s3.us-west-2.amazonaws.com', 's3.us-east-1.amazonaws.com']));
  });
});
