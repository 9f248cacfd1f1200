import type { Effect } from '@regionlift/migration/core';
import fc from 'fast-check';

/** An effect with everything but what a case is about. */
export const effect = (over: Partial<Effect> = {}): Effect => ({
  action: 's3:GetObject',
  access: 'read',
  resources: ['arn:aws:s3:::orders/*'],
  reason: 'a case',
  ...over,
});

/** Effects over a small world, so that actions, resources and conditions collide often. */
export const anyEffect: fc.Arbitrary<Effect> = fc.record(
  {
    action: fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:ListBucket', 'kms:Decrypt', 'rds:ModifyDBInstance'),
    access: fc.constantFrom('read' as const, 'write' as const),
    resources: fc.array(fc.constantFrom('arn:aws:s3:::a', 'arn:aws:s3:::b/*', 'arn:aws:kms:us-east-1:1:key/x', '*'), {
      minLength: 1,
      maxLength: 4,
    }),
    conditions: fc.constantFrom<Effect['conditions'] & object>(
      { StringEquals: { 'aws:RequestedRegion': ['us-east-1'] } },
      { StringEquals: { 'aws:RequestedRegion': ['us-east-1', 'us-west-2'] } },
      {},
    ),
    reason: fc.constantFrom('one', 'two'),
    unscoped: fc.constantFrom('because'),
  },
  { requiredKeys: ['action', 'access', 'resources', 'reason'] },
);
