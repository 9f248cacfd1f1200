import { each, look, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { buckets } from './buckets';

/** Replicas belong to whoever owns the bucket, and no ACL says anything. */
export const bucketOwnershipNotEnforced: Check = {
  code: 'BucketOwnershipNotEnforced',
  area: 'A2',
  severity: 'LOW',
  title: 'A bucket owns its objects',
  rationale:
    'ACLs of objects are replicated with them: what an ACL opened on one side it opens on the other. Buckets made since April 2023 have no ACLs; older ones do, and a template that says nothing leaves them.',
  remediation: 'Set OwnershipControls to BucketOwnerEnforced (aws.s3.BucketOwnershipControls).',
  source: 'Amazon S3 User Guide, "Controlling ownership of objects and disabling ACLs for your bucket"',
  serves: ['S3-4'],
  judge: (program) =>
    buckets(program).map((bucket) =>
      valueHeldTo(bucket, look(each(look(bucket.properties, 'OwnershipControls', 'Rules'))[0], 'ObjectOwnership'), {
        property: 'OwnershipControls.Rules.ObjectOwnership',
        allowed: 'BucketOwnerEnforced',
        holds: (ownership) => ownership === 'BucketOwnerEnforced',
        remedy: 'enforce ownership',
      }),
    ),
};
