import { Bucket, type BucketArgs } from '@pulumi/aws/s3';
import { captureInline, factsOfProgram, factsOfTemplates } from '../../src/facts';
import { compareFacts, formatReport } from '../../src/parity';
import { account } from '../samples/workload';

const role = `arn:aws:iam::${account}:role/replicator`;
const keys = {
  own: `arn:aws:kms:us-west-2:${account}:key/1`,
  replica: `arn:aws:kms:us-east-1:${account}:key/2`,
};
const policy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::shop-assets/*' }],
};

/** A bucket with everything on it, as programs of Pulumi wrote it before there were resources for each aspect. */
const inline: BucketArgs = {
  region: 'us-west-2',
  bucket: 'shop-assets',
  acl: 'public-read',
  accelerationStatus: 'Enabled',
  versioning: { enabled: true },
  serverSideEncryptionConfiguration: {
    rule: {
      applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keys.own },
      bucketKeyEnabled: true,
    },
  },
  logging: { targetBucket: 'shop-logs', targetPrefix: 'assets/' },
  policy: JSON.stringify(policy),
  corsRules: [{ allowedMethods: ['GET'], allowedOrigins: ['https://shop.example'], maxAgeSeconds: 60 }],
  lifecycleRules: [
    {
      id: 'old',
      enabled: true,
      prefix: 'logs/',
      tags: { kind: 'log' },
      expiration: { days: 90 },
      noncurrentVersionExpiration: { days: 30 },
      noncurrentVersionTransitions: [{ days: 7, storageClass: 'GLACIER' }],
      abortIncompleteMultipartUploadDays: 3,
    },
  ],
  replicationConfiguration: {
    role,
    rules: [
      {
        id: 'all',
        priority: 1,
        status: 'Enabled',
        filter: { prefix: '' },
        deleteMarkerReplicationStatus: 'Enabled',
        sourceSelectionCriteria: { sseKmsEncryptedObjects: { enabled: true } },
        destination: {
          bucket: 'arn:aws:s3:::shop-assets-copy',
          accountId: account,
          accessControlTranslation: { owner: 'Destination' },
          replicaKmsKeyId: keys.replica,
          replicationTime: { status: 'Enabled', minutes: 15 },
          metrics: {},
        },
      },
    ],
  },
};

const template = {
  Resources: {
    Assets: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: 'shop-assets',
        AccessControl: 'PublicRead',
        AccelerateConfiguration: { AccelerationStatus: 'Enabled' },
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: keys.own },
            },
          ],
        },
        LoggingConfiguration: { DestinationBucketName: 'shop-logs', LogFilePrefix: 'assets/' },
        CorsConfiguration: {
          CorsRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['https://shop.example'], MaxAge: 60 }],
        },
        LifecycleConfiguration: {
          Rules: [
            {
              Id: 'old',
              Status: 'Enabled',
              Prefix: 'logs/',
              TagFilters: [{ Key: 'kind', Value: 'log' }],
              ExpirationInDays: 90,
              NoncurrentVersionExpiration: { NoncurrentDays: 30 },
              NoncurrentVersionTransitions: [{ TransitionInDays: 7, StorageClass: 'GLACIER' }],
              AbortIncompleteMultipartUpload: { DaysAfterInitiation: 3 },
            },
          ],
        },
        ReplicationConfiguration: {
          Role: role,
          Rules: [
            {
              Id: 'all',
              Priority: 1,
              Status: 'Enabled',
              Filter: { Prefix: '' },
              DeleteMarkerReplication: { Status: 'Enabled' },
              SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
              Destination: {
                Bucket: 'arn:aws:s3:::shop-assets-copy',
                Account: account,
                AccessControlTranslation: { Owner: 'Destination' },
                EncryptionConfiguration: { ReplicaKmsKeyID: keys.replica },
                ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
                Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
              },
            },
          ],
        },
      },
    },
    Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Assets' }, PolicyDocument: policy } },
  },
};

const cdk = factsOfTemplates([{ stackName: 'shop', account, region: 'us-west-2', template }]);

async function pulumiWith(args: BucketArgs) {
  const program = await captureInline(() => {
    new Bucket('assets', args);
    return {};
  });
  return factsOfProgram(program, { account });
}

const propertiesOf = async (args: BucketArgs) => (await pulumiWith(args)).resources[0]?.properties;

describe('a bucket whose aspects are written on it', () => {
  test('is the bucket that a template declares', async () => {
    expect(formatReport(compareFacts(cdk, await pulumiWith(inline)))).toMatch(/^0 differences/);
  });

  test.each(Object.keys(inline).filter((input) => !['region', 'bucket'].includes(input)))(
    'is another one without %s',
    async (input) => {
      const { [input as keyof typeof inline]: _, ...rest } = inline;
      expect(formatReport(compareFacts(cdk, await pulumiWith(rest)))).not.toMatch(/^0 differences/);
    },
  );

  test('whose versions are off has none', async () => {
    expect(await propertiesOf({ ...inline, versioning: { enabled: false } })).toMatchObject({
      VersioningConfiguration: { Status: 'Suspended' },
    });
  });

  test('of an older provider has lists of one', async () => {
    const facts = await pulumiOf({
      versionings: [{ enabled: true }],
      serverSideEncryptionConfigurations: [
        { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: 'aws:kms' }] }] },
      ],
      replicationConfigurations: [
        {
          role,
          rules: [{ status: 'Enabled', destinations: [{ bucket: 'arn:aws:s3:::copy' }], filters: [{ prefix: '' }] }],
        },
      ],
    });
    expect(facts).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
      ReplicationConfiguration: {
        Role: role,
        Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::copy' }, Filter: { Prefix: '' } }],
      },
    });
  });

  test('of which nothing is known yet has aspects that are not known', async () => {
    const open = 'unresolved:unknown';
    const facts = await pulumiOf({
      versioning: open,
      serverSideEncryptionConfiguration: open,
      replicationConfiguration: { role, rules: open },
    });
    expect(facts).toMatchObject({
      VersioningConfiguration: open,
      BucketEncryption: open,
      ReplicationConfiguration: open,
    });
  });
});

/** Facts of a bucket with inputs that the SDK of today does not take. */
async function pulumiOf(inputs: Record<string, unknown>) {
  const { resources, ...rest } = await captureInline(() => {
    new Bucket('assets', { region: 'us-west-2', bucket: 'shop-assets' });
    return {};
  });
  const written = resources.map((one) =>
    one.type === 'aws:s3/bucket:Bucket' ? { ...one, inputs: { ...one.inputs, ...inputs } as typeof one.inputs } : one,
  );
  return factsOfProgram({ ...rest, resources: written }, { account }).resources[0]?.properties;
}
