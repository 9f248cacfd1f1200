import type { GetObjectCommandInput, HeadObjectCommandInput, PutObjectCommandInput } from '@aws-sdk/client-s3';
import { Refusal } from '../../contract/aws';
import { factsOfBody, textOf } from './object-facts';
import { newestOf, type StoredBucket, type StoredVersion } from './stored-bucket';
import type { Stores } from './stores';

/** GetObject. The body is given as text: the host makes a stream of it. */
export function getObject(bucket: StoredBucket, { Key = '', VersionId }: GetObjectCommandInput) {
  const { body, ...version } = found(bucket, Key, VersionId, 'NoSuchKey');
  return { Body: body, ...described({ ...version, body }) };
}

/** HeadObject: its errors have no body, so that the status alone speaks. */
export function headObject(bucket: StoredBucket, { Key = '', VersionId, ChecksumMode }: HeadObjectCommandInput) {
  const version = found(bucket, Key, VersionId, 'NotFound');
  return {
    ...described(version),
    ...(ChecksumMode === 'ENABLED' && {
      ChecksumCRC32: factsOfBody(version.body).crc32,
      ChecksumType: 'FULL_OBJECT' as const,
    }),
  };
}

/**
 * PutObject with its conditions. Source: S3 User Guide, "How to prevent object overwrites with conditional writes": 412 where the
 * condition does not hold, 404 for `If-Match` on a key that is not there. 409 never comes: calls are answered one after the other.
 */
export function putObject(stores: Stores, bucket: StoredBucket, input: PutObjectCommandInput) {
  const { Key = '', IfMatch, IfNoneMatch, Body } = input;
  const body = newestOf(bucket, Key)?.body;
  const there = body === undefined ? undefined : factsOfBody(body).etag;
  if (IfNoneMatch !== undefined && there !== undefined) throw preconditionFailed();
  if (IfMatch !== undefined && there === undefined) throw noSuchKey('NoSuchKey');
  if (IfMatch !== undefined && unquoted(IfMatch) !== unquoted(there ?? '')) throw preconditionFailed();
  const { versionId, body: written = '' } = stores.write(bucket.name, Key, textOf(Body));
  return { ETag: factsOfBody(written).etag, ...(bucket.versioning !== undefined && { VersionId: versionId }) };
}

type ObjectVersion = StoredVersion & { readonly body: string };

/** Raises what S3 answers where there is none: 404, and 405 for a delete marker that is asked for by its id. */
function found(bucket: StoredBucket, key: string, versionId: string | undefined, absent: string): ObjectVersion {
  const version =
    versionId === undefined
      ? newestOf(bucket, key)
      : bucket.versions.get(key)?.find((one) => one.versionId === versionId);
  if (version === undefined)
    throw noSuchKey(versionId === undefined || absent === 'NotFound' ? absent : 'NoSuchVersion');
  if (version.body !== undefined) return { ...version, body: version.body };
  throw versionId === undefined
    ? noSuchKey(absent)
    : new Refusal('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
}

const described = ({ atMs, versionId, body, replication }: ObjectVersion) => ({
  ContentLength: factsOfBody(body).size,
  ETag: factsOfBody(body).etag,
  LastModified: new Date(atMs),
  VersionId: versionId,
  ...(replication !== undefined && { ReplicationStatus: replication }),
});

const noSuchKey = (name: string) => new Refusal(name, 'The specified key does not exist.', 404);

const preconditionFailed = () =>
  new Refusal('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);

const unquoted = (etag: string): string => etag.replaceAll('"', '');
