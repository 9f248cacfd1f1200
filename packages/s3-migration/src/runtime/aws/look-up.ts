import { HeadObjectCommand, type HeadObjectCommandOutput, type S3Client } from '@aws-sdk/client-s3';
import { statusOf } from '@regionlift/migration/runtime';
import type { ListedVersion, LookedUp } from '../../core';
import type { NamedBucket } from './named-bucket';

/**
 * HeadObject of one version with its checksums. The version id is always named, so `s3:GetObjectVersion` is what it takes,
 * and for KMS-encrypted objects `kms:Decrypt` (API reference, HeadObject, "ChecksumMode").
 *
 * HEAD answers have no body: 404 is not there, 405 a delete marker, 400 an SSE-C object asked without its key.
 */
export async function lookUp(
  client: S3Client,
  bucket: NamedBucket,
  { key, versionId }: Pick<ListedVersion, 'key' | 'versionId'>,
): Promise<LookedUp> {
  try {
    const head = await client.send(
      new HeadObjectCommand({ ...bucket, Key: key, VersionId: versionId, ChecksumMode: 'ENABLED' }),
    );
    return {
      found: true,
      ...(head.ContentLength === undefined ? {} : { size: head.ContentLength }),
      ...(head.ChecksumType === undefined ? {} : { checksumType: head.ChecksumType }),
      checksums: checksumsOf(head),
    };
  } catch (error) {
    switch (statusOf(error)) {
      case 404:
      case 405:
        return { found: false };
      case 400:
        return { found: true, unreadable: 'S3 refuses HeadObject without the key of the customer (SSE-C)' };
      default:
        throw error;
    }
  }
}

const checksumsOf = (head: HeadObjectCommandOutput): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(head).filter(
      (entry): entry is [string, string] =>
        entry[0].startsWith('Checksum') && entry[0] !== 'ChecksumType' && typeof entry[1] === 'string',
    ),
  );
