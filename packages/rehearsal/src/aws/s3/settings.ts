import { Refusal } from '../../contract/aws';
import type { Besides, StoredBucket } from './stored-bucket';

/** What S3 answers when it is asked for a setting of a bucket, by operation; most that nobody has set are errors. */
export const settings = {
  GetBucketVersioning: ({ versioning }) => (versioning === undefined ? {} : { Status: versioning }),
  GetBucketEncryption: ({ encryption: { algorithm, keyId } }) => ({
    ServerSideEncryptionConfiguration: {
      Rules: [
        {
          ApplyServerSideEncryptionByDefault: {
            SSEAlgorithm: algorithm,
            ...(keyId !== undefined && { KMSMasterKeyID: keyId }),
          },
        },
      ],
    },
  }),
  GetObjectLockConfiguration: ({ objectLock }) => {
    if (!objectLock) throw absent('ObjectLockConfigurationNotFoundError', 'Object Lock configuration');
    return { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } };
  },
  GetBucketReplication: ({ replication }) => {
    if (replication === undefined) throw absent('ReplicationConfigurationNotFoundError', 'replication configuration');
    return { ReplicationConfiguration: replication };
  },
  GetBucketRequestPayment: () => ({ Payer: 'BucketOwner' }),
  GetBucketTagging: ({ tags }) => {
    if (Object.keys(tags).length === 0) throw absent('NoSuchTagSet', 'TagSet');
    return { TagSet: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  },
  GetBucketNotificationConfiguration: (bucket) => {
    const LambdaFunctionConfigurations = several(bucket, 'notifications');
    return LambdaFunctionConfigurations.length === 0 ? {} : { LambdaFunctionConfigurations };
  },
  GetBucketLifecycleConfiguration: (bucket) => ({
    Rules: some(bucket, 'lifecycle', 'NoSuchLifecycleConfiguration', 'lifecycle configuration'),
  }),
  GetBucketPolicy: (bucket) => {
    some(bucket, 'policy', 'NoSuchBucketPolicy', 'bucket policy');
    return { Policy: '{}' };
  },
  GetBucketCors: (bucket) => ({ CORSRules: some(bucket, 'cors', 'NoSuchCORSConfiguration', 'CORS configuration') }),
  GetBucketWebsite: (bucket) => {
    some(bucket, 'website', 'NoSuchWebsiteConfiguration', 'website configuration');
    return {};
  },
  ListBucketInventoryConfigurations: (bucket) => ({ InventoryConfigurationList: several(bucket, 'inventory') }),
} satisfies Readonly<Record<string, (bucket: StoredBucket) => object>>;

/** Things of a kind, of which callers only take the number. */
const several = ({ besides }: StoredBucket, kind: Besides): object[] =>
  Array.from({ length: besides[kind] }, (_, index) => ({ Id: `${kind}-${index + 1}` }));

function some(bucket: StoredBucket, kind: Besides, code: string, what: string): object[] {
  const found = several(bucket, kind);
  if (found.length === 0) throw absent(code, what);
  return found;
}

const absent = (code: string, what: string) => new Refusal(code, `The ${what} does not exist`, 404);
