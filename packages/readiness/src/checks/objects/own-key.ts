import { isAwsManaged, isKeyOfRegion, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { buckets, isUnderKms, keyIn } from './buckets';

/** The key that AWS manages for S3 has a policy that nobody can change: no other account, no condition, no rotation of one's own. */
export const bucketKeyNotOwn: Check = {
  code: 'BucketKeyNotOwn',
  area: 'A2',
  severity: 'HIGH',
  title: "A bucket's key is customer-managed and of the bucket's region",
  rationale: 'Replication between accounts is impossible under alias/aws/s3, and S3 refuses a key of another region.',
  remediation: "Set KMSMasterKeyID to a key of the bucket's own region.",
  source: 'Amazon S3 User Guide, "Replicating encrypted objects"; KMSMasterKeyID of AWS::S3::Bucket',
  serves: ['S3-1'],
  judge: (program) =>
    buckets(program)
      .filter(isUnderKms)
      .map((bucket) =>
        valueHeldTo(bucket, keyIn(bucket), {
          property: 'BucketEncryption.ServerSideEncryptionConfiguration.KMSMasterKeyID',
          allowed: `a customer-managed key of ${bucket.region}`,
          holds: (key) => isKeyOfRegion(key, bucket.region) && !isAwsManaged(key),
          remedy: 'create a key next to the bucket and name it',
        }),
      ),
};
