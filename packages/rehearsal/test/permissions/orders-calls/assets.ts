import { account, type Call, east, west } from './call';

const source = 'orders-assets';
const target = 'rl-orders-assets-111122223333-us-east-1';
const ledger = 'rl-orders-assets-ledger-111122223333-us-west-2';
const role = (name: string) => `arn:aws:iam::${account}:role/${name}`;
const Mrap = `arn:aws:s3::${account}:accesspoint/mfzwi23gnjvgw.mrap`;

const both = [
  'HeadBucket',
  'GetBucketVersioning',
  'GetBucketEncryption',
  'GetObjectLockConfiguration',
  'GetBucketReplication',
  'ListObjectVersions',
];
const sourceAlone = [
  'GetBucketNotificationConfiguration',
  'GetBucketLifecycleConfiguration',
  'GetBucketPolicy',
  'GetBucketCors',
  'GetBucketWebsite',
  'ListBucketInventoryConfigurations',
  'GetBucketRequestPayment',
];

/** Of the bucket part. */
export const assets: readonly Call[] = [
  ...[...both, ...sourceAlone].map((name): Call => ['S3', name, west, { Bucket: source }]),
  ...[...both, 'GetBucketTagging'].map((name): Call => ['S3', name, east, { Bucket: target }]),
  ['S3', 'HeadObject', west, { Bucket: source, Key: 'a/b', VersionId: '1', ChecksumMode: 'ENABLED' }],
  ['S3', 'HeadObject', east, { Bucket: target, Key: 'a/b', VersionId: '1', ChecksumMode: 'ENABLED' }],
  [
    'S3',
    'PutBucketReplication',
    west,
    { Bucket: source, ReplicationConfiguration: { Role: role('rl-orders-assets-forward') } },
  ],
  ['S3', 'DeleteBucketReplication', west, { Bucket: source }],
  ...['journal', 'progress'].flatMap((kind): Call[] => [
    ['S3', 'ListObjectsV2', west, { Bucket: ledger, Prefix: `${kind}/assets/` }],
    ['S3', 'GetObject', west, { Bucket: ledger, Key: `${kind}/assets/1.json` }],
  ]),
  ['S3', 'PutObject', west, { Bucket: ledger, Key: 'journal/assets/1.json', IfNoneMatch: '*', Body: '{}' }],
  ['S3', 'PutObject', west, { Bucket: ledger, Key: 'progress/assets/1.json', Body: '{}' }],
  ['S3', 'PutObject', west, { Bucket: ledger, Key: 'evidence/assets/1.json', Body: '{}' }],
  [
    'S3 Control',
    'CreateJob',
    west,
    { AccountId: account, Operation: { S3ReplicateObject: {} }, RoleArn: role('rl-orders-assets-backfill') },
  ],
  ['S3 Control', 'DescribeJob', west, { AccountId: account, JobId: '11112222-3333' }],
  ['S3 Control', 'UpdateJobStatus', west, { AccountId: account, JobId: '11112222-3333' }],
  ['S3 Control', 'ListAccessPoints', west, { AccountId: account, Bucket: source }],
  ['S3 Control', 'GetMultiRegionAccessPoint', west, { AccountId: account, Name: 'rl-orders-assets' }],
  ['S3 Control', 'GetMultiRegionAccessPointRoutes', west, { AccountId: account, Mrap }],
  ['S3 Control', 'SubmitMultiRegionAccessPointRoutes', west, { AccountId: account, Mrap, RouteUpdates: [] }],
  ['CloudWatch', 'GetMetricData', west],
  ['CloudWatch', 'GetMetricData', east],
  // What the canary sends each way, and looks for on the other side.
  ...[source, target].flatMap((Bucket): Call[] => {
    const [region, Key] = [Bucket === source ? west : east, 'regionlift/canary/forward'];
    return [
      ['S3', 'PutObject', region, { Bucket, Key, Body: 'beat' }],
      ['S3', 'HeadObject', region, { Bucket, Key }],
      ['S3', 'HeadObject', region, { Bucket, Key, VersionId: '1' }],
    ];
  }),
];
