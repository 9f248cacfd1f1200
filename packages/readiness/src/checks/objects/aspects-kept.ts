import { fail, pass } from '../../ask';
import type { Check } from '../../model';
import { buckets } from './buckets';

/** A kept bucket whose protection goes is worse than one that is gone: it is there, without its policy or its versions. */
export const bucketProtectionLost: Check = {
  code: 'BucketProtectionLost',
  area: 'A2',
  severity: 'LOW',
  title: 'What protects a kept bucket is kept with it',
  rationale: 'The policy, the block of public access or versioning are resources of their own, and go by themselves.',
  remediation: 'Retain the policy and, in Pulumi, every resource that is an aspect of the bucket.',
  source: 'AWS CloudFormation User Guide, "DeletionPolicy attribute"; Pulumi, `retainOnDelete`',
  serves: ['S3-4'],
  judge: (program) =>
    buckets(program)
      .filter(({ retention }) => retention.onDelete)
      .map((bucket) => {
        const lost = bucket.retention.lost.filter((aspect) => PROTECTION.includes(aspect));
        const told = { property: 'retention', allowed: 'nothing is lost', found: lost.join(', ') || 'nothing is lost' };
        return lost.length === 0 ? pass(bucket, told) : fail(bucket, { ...told, remedy: `retain ${lost.join(', ')}` });
      }),
};

/** A rule of replication or of a life cycle protects nothing: its program may take it away. */
const PROTECTION = [
  'BucketEncryption',
  'OwnershipControls',
  'Policy',
  'PublicAccessBlockConfiguration',
  'VersioningConfiguration',
];
