import fc from 'fast-check';
import type { ReplicationConfiguration, ReplicationRule } from '../../src/core';

const roleArn = 'arn:aws:iam::123456789012:role/replication';

/** Rules of other people, as S3 accepts them in one V2 configuration: unique IDs and priorities. */
export const foreignRulesArbitrary: fc.Arbitrary<readonly ReplicationRule[]> = fc
  .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,8}$/), priority: fc.nat({ max: 2_147_483_647 }) }), {
    selector: ({ id }) => id,
    maxLength: 8,
  })
  .chain((heads) =>
    fc.tuple(
      ...heads.map(({ id, priority }, index) =>
        fc
          .record({
            prefix: fc.string({ maxLength: 5 }),
            bucket: fc.constantFrom('archive', 'reports', 'rl-orders-assets-123456789012-us-east-1'),
            status: fc.constantFrom('Enabled' as const, 'Disabled' as const),
          })
          .map(
            ({ prefix, bucket, status }): ReplicationRule => ({
              ID: id,
              Priority: index === 0 ? priority : (priority + index) % 2_147_483_648,
              Status: status,
              Filter: { Prefix: prefix },
              DeleteMarkerReplication: { Status: 'Disabled' },
              Destination: { Bucket: `arn:aws:s3:::${bucket}` },
            }),
          ),
      ),
    ),
  )
  .filter((rules) => new Set(rules.map(({ Priority }) => Priority)).size === rules.length);

/** No configuration, or one with at least one rule. */
export const configurationArbitrary = (Role = roleArn): fc.Arbitrary<ReplicationConfiguration | undefined> =>
  foreignRulesArbitrary.map((Rules) => (Rules.length === 0 ? undefined : { Role, Rules }));
