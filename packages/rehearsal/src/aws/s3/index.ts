import type {
  DeleteBucketReplicationCommandInput,
  GetObjectCommandInput,
  HeadObjectCommandInput,
  ListObjectsV2CommandInput,
  ListObjectVersionsCommandInput,
  PutBucketReplicationCommandInput,
  PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { type AwsCall, Refusal, type StandIn } from '../../contract/aws';
import { byOperation, type Operation } from '../by-operation';
import { listObjects, listObjectVersions } from './listings';
import { getObject, headObject, putObject } from './objects';
import { refuseReplication } from './refuse-replication';
import { settings } from './settings';
import type { StoredBucket } from './stored-bucket';
import type { Stores } from './stores';

export { type Stores, stores } from './stores';

/** S3 over the stores of a rehearsal. `account` (twelve digits) owns every bucket. */
export function s3(held: Stores, account: string): StandIn {
  const on =
    <Input extends NamedBucket>(operate: (bucket: StoredBucket, input: Input) => object): Operation =>
    (input: Input, call) =>
      operate(bucketFor(held, account, input, call), input);
  return {
    title: 'S3',
    services: ['S3'],
    limits:
      'Bucket policies, encryption and storage classes are not enforced; what a source bucket of another stack is like is taken from what the part was told of it.',
    deploy: held.deploy,
    answer: byOperation('S3', {
      HeadBucket: on(({ region }) => ({ BucketRegion: region })),
      GetObject: on<GetObjectCommandInput>(getObject),
      HeadObject: on<HeadObjectCommandInput>(headObject),
      PutObject: on<PutObjectCommandInput>((bucket, input) => putObject(held, bucket, input)),
      ListObjectsV2: on<ListObjectsV2CommandInput>(listObjects),
      ListObjectVersions: on<ListObjectVersionsCommandInput>(listObjectVersions),
      PutBucketReplication: on<PutBucketReplicationCommandInput>((bucket, { ReplicationConfiguration: wanted }) => {
        refuseReplication(bucket, wanted ?? { Role: '', Rules: [] }, held.bucket);
        held.setReplication(bucket, wanted);
        return {};
      }),
      DeleteBucketReplication: on<DeleteBucketReplicationCommandInput>((bucket) => {
        held.setReplication(bucket, undefined);
        return {};
      }),
      ...Object.fromEntries(Object.entries(settings).map(([operation, answer]) => [operation, on(answer)])),
    }),
  };
}

interface NamedBucket {
  readonly Bucket?: string | undefined;
  readonly ExpectedBucketOwner?: string | undefined;
}

/**
 * The bucket of a call. 404 where there is none, 403 where another account is expected, 301 with the bucket's region where the call
 * goes to another one: errors of HEAD have no body, and no code but the status (S3 API Reference, HeadBucket).
 */
function bucketFor(
  held: Stores,
  account: string,
  { Bucket = '', ExpectedBucketOwner = account }: NamedBucket,
  { operation, region }: AwsCall,
): StoredBucket {
  const bucket = held.bucket(Bucket);
  const silent = operation.startsWith('Head');
  if (bucket === undefined)
    throw new Refusal(silent ? 'NotFound' : 'NoSuchBucket', `The specified bucket ${Bucket} does not exist`, 404);
  if (ExpectedBucketOwner !== account) throw new Refusal(silent ? '403' : 'AccessDenied', 'Access Denied', 403);
  if (bucket.region === region) return bucket;
  throw new Refusal(
    silent ? '301' : 'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint.',
    301,
    { 'x-amz-bucket-region': bucket.region },
  );
}
