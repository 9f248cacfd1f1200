import { heldTo, isTrue, look, valueHeldTo, worse } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';
import { buckets } from './buckets';

/** All four blocks: each closes a way that the others leave open. */
export const bucketPublicAccessOpen: Check = {
  code: 'BucketPublicAccessOpen',
  area: 'A2',
  severity: 'HIGH',
  title: 'A bucket blocks public access in all four ways',
  rationale: 'A policy or an ACL that is copied along in a migration must not be able to open the copy to the world.',
  remediation: 'Set all four flags of PublicAccessBlockConfiguration (aws.s3.BucketPublicAccessBlock).',
  source: 'Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage"',
  serves: ['S3-4'],
  judge: (program) => buckets(program).map(blocked),
};

const blocked = (bucket: ResourceFact): Answer =>
  FLAGS.map((flag) =>
    heldTo(bucket, {
      property: `PublicAccessBlockConfiguration.${flag}`,
      allowed: 'true',
      holds: isTrue,
      remedy: `set ${flag}`,
    }),
  ).reduce(worse);

/** The four flags of a block, of buckets and of access points. */
export const FLAGS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'] as const;

/** The same for an access point, whose flags are on unless somebody turns them off, for good. */
export const blockedByDefault = (point: ResourceFact): Answer =>
  FLAGS.map((flag) =>
    valueHeldTo(point, look(point.properties, 'PublicAccessBlockConfiguration', flag), {
      property: `PublicAccessBlockConfiguration.${flag}`,
      allowed: 'true',
      holds: (value) => value === undefined || isTrue(value),
      remedy: `leave ${flag} on`,
    }),
  ).reduce(worse);
