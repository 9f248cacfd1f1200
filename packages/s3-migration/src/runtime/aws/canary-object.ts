import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { statusOf } from '@regionlift/migration/runtime';
import type { CanaryObject } from '../../core';
import type { NamedBucket } from './named-bucket';

/**
 * HeadObject of the canary's object. Without checksums it takes no key. 404 is not there; 405 a delete marker, which somebody else
 * made.
 */
export async function canaryAt(
  client: S3Client,
  bucket: NamedBucket,
  Key: string,
  VersionId?: string,
): Promise<CanaryObject | undefined> {
  try {
    const head = await client.send(
      new HeadObjectCommand({ ...bucket, Key, ...(VersionId === undefined ? {} : { VersionId }) }),
    );
    return {
      versionId: head.VersionId ?? unversioned,
      writtenAt: head.LastModified?.getTime() ?? 0,
      ...(head.ReplicationStatus === undefined ? {} : { replication: head.ReplicationStatus }),
    };
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 405) return undefined;
    throw error;
  }
}

/** Writes the object as any client would: encryption is the bucket's own. */
export async function writeCanary(client: S3Client, bucket: NamedBucket, Key: string): Promise<string> {
  const { VersionId } = await client.send(
    new PutObjectCommand({
      ...bucket,
      Key,
      Body: 'Regionlift writes this object to see how long replication takes. It may be deleted.\n',
      ContentType: 'text/plain; charset=utf-8',
    }),
  );
  return VersionId ?? unversioned;
}

/** The version of a bucket whose versioning is suspended. */
const unversioned = 'null';
