import { valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { algorithmOf, buckets, KMS } from './buckets';
import { takesAccessLogs } from './deliveries';

/** S3 encrypts anyway; only a key of KMS can be refused to somebody, and leaves a trace of who read. */
export const bucketNotUnderKms: Check = {
  code: 'BucketNotUnderKms',
  area: 'A2',
  severity: 'HIGH',
  title: 'A bucket encrypts under KMS',
  rationale:
    'Copies in another region are only as closed as their key. Buckets that access logs are delivered to are left to S3, which is all that their services support.',
  remediation: 'Set SSEAlgorithm to aws:kms, with KMSMasterKeyID.',
  source: 'Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys (SSE-KMS)"',
  serves: ['S3-1'],
  judge: (program) =>
    buckets(program).map((bucket) => {
      const allowed = takesAccessLogs(program, bucket) ? [...KMS, 'AES256'] : KMS;
      return valueHeldTo(bucket, algorithmOf(bucket), {
        property: 'BucketEncryption.ServerSideEncryptionConfiguration.SSEAlgorithm',
        allowed: allowed.join(' or '),
        holds: (algorithm) => allowed.includes(algorithm),
        remedy: 'encrypt under a key of AWS KMS',
      });
    }),
};
