import { DeleteObjectsCommand, ListObjectVersionsCommand, NoSuchBucket, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

/**
 * Deletes every version of every object of a bucket, so that its stack can be deleted:
 * `node --import tsx empty-bucket.ts us-east-1/rlinteg-buckets-assets-{account}-us-east-1`. A bucket that is not there is empty.
 */
async function emptyBucket(region: string, name: string): Promise<void> {
  const { Account } = await new STSClient({ region }).send(new GetCallerIdentityCommand({}));
  const Bucket = name.replace('{account}', Account ?? '');
  const client = new S3Client({ region });
  // From the beginning each time: what was listed is gone.
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) return;
    const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    if (Errors.length > 0) throw new Error(`${Bucket}: ${Errors.length} versions stay: ${Errors[0]?.Message}`);
  }
}

const [region, name] = (process.argv[2] ?? '').split('/');
if (!region || !name) throw new Error('say <region>/<bucket>');
emptyBucket(region, name).catch((error: unknown) => {
  if (error instanceof NoSuchBucket) return;
  throw error;
});
