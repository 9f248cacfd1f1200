import { isTrue, look, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { buckets, encryptionOf, isUnderKms } from './buckets';

/** One call of KMS for many objects instead of one for each: a backfill of millions runs into KMS' quota otherwise. */
export const bucketKeyOff: Check = {
  code: 'BucketKeyOff',
  area: 'A2',
  severity: 'LOW',
  title: 'A bucket under KMS uses an S3 Bucket Key',
  rationale:
    'Without it every object that is replicated is a request to KMS, in both regions: throttled, and paid for.',
  remediation: 'Set BucketKeyEnabled.',
  source: 'Amazon S3 User Guide, "Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys"',
  serves: ['S3-4'],
  judge: (program) =>
    buckets(program)
      .filter(isUnderKms)
      .map((bucket) =>
        valueHeldTo(bucket, look(encryptionOf(bucket), 'BucketKeyEnabled'), {
          property: 'BucketEncryption.ServerSideEncryptionConfiguration.BucketKeyEnabled',
          allowed: 'true',
          holds: isTrue,
          remedy: 'enable the bucket key',
        }),
      ),
};
