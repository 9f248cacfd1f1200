import {
  DeleteBucketReplicationCommand,
  GetBucketEncryptionCommand,
  GetBucketReplicationCommand,
  GetBucketRequestPaymentCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  HeadBucketCommand,
  ListObjectVersionsCommand,
  PutBucketReplicationCommand,
  type S3Client,
  type ReplicationConfiguration as SdkConfiguration,
} from '@aws-sdk/client-s3';
import { headerOf, statusOf, unlessAbsent } from '@regionlift/migration/runtime';
import type { ReplicationConfiguration } from '../../core';
import type { BucketPort } from '../ports';
import { besidesOf } from './besides';
import { canaryAt, writeCanary } from './canary-object';
import { lookUp } from './look-up';
import type { NamedBucket } from './named-bucket';
import { listVersions } from './versions';

/** A bucket through S3's API. Every call names the account as the bucket's expected owner. */
export function awsBucket(client: S3Client, bucketName: string, account: string): BucketPort {
  const bucket = { Bucket: bucketName, ExpectedBucketOwner: account };
  return {
    find: () => find(client, bucket),
    versioning: async () => (await client.send(new GetBucketVersioningCommand(bucket))).Status,
    encryption: async () => {
      const answer = await unlessAbsent(
        client.send(new GetBucketEncryptionCommand(bucket)),
        'ServerSideEncryptionConfigurationNotFoundError',
      );
      const { SSEAlgorithm, KMSMasterKeyID } =
        answer?.ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault ?? {};
      return {
        ...(SSEAlgorithm === undefined ? {} : { algorithm: SSEAlgorithm }),
        ...(KMSMasterKeyID === undefined ? {} : { keyId: KMSMasterKeyID }),
      };
    },
    objectLock: async () => {
      const answer = await unlessAbsent(
        client.send(new GetObjectLockConfigurationCommand(bucket)),
        'ObjectLockConfigurationNotFoundError',
      );
      return answer?.ObjectLockConfiguration?.ObjectLockEnabled === 'Enabled';
    },
    replication: async () => {
      const answer = await unlessAbsent(
        client.send(new GetBucketReplicationCommand(bucket)),
        'ReplicationConfigurationNotFoundError',
      );
      return answer?.ReplicationConfiguration as ReplicationConfiguration | undefined;
    },
    putReplication: async (configuration) => {
      await client.send(
        new PutBucketReplicationCommand({
          ...bucket,
          ReplicationConfiguration: configuration as unknown as SdkConfiguration,
        }),
      );
    },
    deleteReplication: async () => {
      await client.send(new DeleteBucketReplicationCommand(bucket));
    },
    requestPayer: async () => (await client.send(new GetBucketRequestPaymentCommand(bucket))).Payer,
    besides: () => besidesOf(client, bucket),
    tag: async (key) => {
      const answer = await unlessAbsent(client.send(new GetBucketTaggingCommand(bucket)), 'NoSuchTagSet');
      return answer?.TagSet?.find(({ Key }) => Key === key)?.Value;
    },
    empty: async () => {
      const { Versions = [], DeleteMarkers = [] } = await client.send(
        new ListObjectVersionsCommand({ ...bucket, MaxKeys: 1 }),
      );
      return Versions.length + DeleteMarkers.length === 0;
    },
    versions: (after) => listVersions(client, bucket, after),
    lookUp: (version) => lookUp(client, bucket, version),
    canaryAt: (key, versionId) => canaryAt(client, bucket, key, versionId),
    writeCanary: (key) => writeCanary(client, bucket, key),
  };
}

/**
 * HeadBucket has no body: the status decides. 404 missing, 403 forbidden, 301 in another region, which the header
 * `x-amz-bucket-region` names (API reference, HeadBucket).
 */
async function find(client: S3Client, bucket: NamedBucket): ReturnType<BucketPort['find']> {
  try {
    const { BucketRegion } = await client.send(new HeadBucketCommand(bucket));
    return { access: 'FOUND', region: BucketRegion ?? (await client.config.region()) };
  } catch (error) {
    const region = headerOf(error, 'x-amz-bucket-region');
    switch (statusOf(error)) {
      case 404:
        return { access: 'MISSING' };
      case 403:
        return { access: 'FORBIDDEN', ...(region === undefined ? {} : { region }) };
      case 301:
      case 400:
        if (region !== undefined) return { access: 'FOUND', region };
        throw error;
      default:
        throw error;
    }
  }
}
