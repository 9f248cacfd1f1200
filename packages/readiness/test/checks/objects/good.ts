import { ACCOUNT, type Stacks } from './program-of';

const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };

/** A key with its alias, as a stranger would write it. */
export const key = (id: string, alias: string) => ({
  [id]: {
    Type: 'AWS::KMS::Key',
    ...kept,
    Properties: {
      EnableKeyRotation: true,
      KeyPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
            Action: 'kms:*',
            Resource: '*',
          },
        ],
      },
    },
  },
  [`${id}Alias`]: { Type: 'AWS::KMS::Alias', Properties: { AliasName: alias, TargetKeyId: { Ref: id } } },
});

/** A bucket under a key, and the policy that refuses plain text. */
const bucket = (name: string, keyId: string, replication: unknown) => ({
  Bucket: {
    Type: 'AWS::S3::Bucket',
    ...kept,
    Properties: {
      BucketName: name,
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': [keyId, 'Arn'] },
            },
          },
        ],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      ReplicationConfiguration: replication,
    },
  },
  Policy: {
    Type: 'AWS::S3::BucketPolicy',
    ...kept,
    Properties: {
      Bucket: { Ref: 'Bucket' },
      PolicyDocument: {
        Statement: [
          {
            Sid: 'Tls',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      },
    },
  },
});

const rule = (to: string, region: string, alias: string) => ({
  Id: 'all',
  Priority: 1,
  Status: 'Enabled',
  Filter: { Prefix: '' },
  DeleteMarkerReplication: { Status: 'Enabled' },
  SourceSelectionCriteria: {
    SseKmsEncryptedObjects: { Status: 'Enabled' },
    ReplicaModifications: { Status: 'Enabled' },
  },
  Destination: {
    Bucket: `arn:aws:s3:::${to}`,
    EncryptionConfiguration: { ReplicaKmsKeyID: `arn:aws:kms:${region}:${ACCOUNT}:${alias}` },
    ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
    Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
  },
});

/** A role that S3 replicates as, from one bucket to another. */
const replicator = (name: string, from: Side, to: Side) => ({
  Replicator: {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: name,
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      Policies: [
        {
          PolicyName: 'replicate',
          PolicyDocument: {
            Statement: [
              {
                Sid: 'Rules',
                Effect: 'Allow',
                Action: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
                Resource: `arn:aws:s3:::${from.name}`,
              },
              {
                Sid: 'Read',
                Effect: 'Allow',
                Action: ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'],
                Resource: `arn:aws:s3:::${from.name}/*`,
              },
              {
                Sid: 'Write',
                Effect: 'Allow',
                Action: ['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'],
                Resource: `arn:aws:s3:::${to.name}/*`,
              },
              {
                Sid: 'Decrypt',
                Effect: 'Allow',
                Action: 'kms:Decrypt',
                Resource: `arn:aws:kms:${from.region}:${ACCOUNT}:key/*`,
                Condition: { StringEquals: { 'kms:ViaService': `s3.${from.region}.amazonaws.com` } },
              },
              {
                Sid: 'Encrypt',
                Effect: 'Allow',
                Action: 'kms:Encrypt',
                Resource: `arn:aws:kms:${to.region}:${ACCOUNT}:key/*`,
                Condition: { StringEquals: { 'kms:ViaService': `s3.${to.region}.amazonaws.com` } },
              },
            ],
          },
        },
      ],
    },
  },
});

interface Side {
  readonly name: string;
  readonly region: string;
}

const source = { name: 'shop-pictures', region: 'eu-west-1' };
const target = { name: 'shop-pictures-copy', region: 'eu-central-1' };
const replication = (role: string, to: Side) => ({
  Role: `arn:aws:iam::${ACCOUNT}:role/${role}`,
  Rules: [rule(to.name, to.region, 'alias/pictures')],
});

/** Two buckets that replicate into each other, and a role for what was there before. */
export const goodBuckets: Stacks = {
  'eu-west-1': {
    ...key('Key', 'alias/pictures'),
    ...bucket(source.name, 'Key', replication('forth', target)),
    ...replicator('forth', source, target),
    Backfill: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'backfill',
        AssumeRolePolicyDocument: {
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'batchoperations.s3.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        },
        Policies: [
          {
            PolicyName: 'run',
            PolicyDocument: {
              Statement: [
                { Effect: 'Allow', Action: 's3:InitiateReplication', Resource: `arn:aws:s3:::${source.name}/*` },
              ],
            },
          },
        ],
      },
    },
  },
  'eu-central-1': {
    ...key('Key', 'alias/pictures'),
    ...bucket(target.name, 'Key', replication('back', source)),
    ...replicator('back', target, source),
  },
};
