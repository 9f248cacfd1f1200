import type { ListObjectsV2CommandInput, ListObjectVersionsCommandInput } from '@aws-sdk/client-s3';
import { factsOfBody } from './object-facts';
import { allVersions, newestOf, type StoredBucket, type StoredVersion, sortedKeys } from './stored-bucket';

/**
 * ListObjectVersions, a page at a time. The key of a marker is behind every version of it, unless a version is named: then what
 * follows that version comes next (S3 API Reference, ListObjectVersions, `key-marker` and `version-id-marker`).
 */
export function listObjectVersions(bucket: StoredBucket, input: ListObjectVersionsCommandInput) {
  const { Prefix = '', KeyMarker, VersionIdMarker, MaxKeys = pageSize, EncodingType } = input;
  const written = (key: string) => (EncodingType === 'url' ? urlEncoded(key) : key);
  const all = allVersions(bucket).filter(({ key }) => key.startsWith(Prefix));
  const start = KeyMarker === undefined ? 0 : placeBehind(all, KeyMarker, VersionIdMarker);
  const page = all.slice(start, start + Math.min(MaxKeys, pageSize));
  const last = page.at(-1);
  const more = start + page.length < all.length;
  const entry = (version: StoredVersion) => ({
    Key: written(version.key),
    VersionId: version.versionId,
    IsLatest: newestOf(bucket, version.key)?.versionId === version.versionId,
    // S3 lists whole seconds.
    LastModified: new Date(Math.floor(version.atMs / 1_000) * 1_000),
  });
  return {
    Name: bucket.name,
    IsTruncated: more,
    Versions: page.flatMap((version) =>
      version.body === undefined
        ? []
        : [
            {
              ...entry(version),
              Size: factsOfBody(version.body).size,
              ETag: factsOfBody(version.body).etag,
              StorageClass: 'STANDARD' as const,
            },
          ],
    ),
    DeleteMarkers: page.flatMap((version) => (version.body === undefined ? [entry(version)] : [])),
    ...(more && last && { NextKeyMarker: written(last.key), NextVersionIdMarker: last.versionId }),
  };
}

/** ListObjectsV2, a page at a time; the continuation token is the last key. Delete markers hide their keys. */
export function listObjects(bucket: StoredBucket, input: ListObjectsV2CommandInput) {
  const { Prefix = '', ContinuationToken, StartAfter, MaxKeys = pageSize } = input;
  const after = ContinuationToken ?? StartAfter;
  const objects = sortedKeys(bucket).flatMap((key) => {
    const newest = newestOf(bucket, key);
    return newest?.body !== undefined && key.startsWith(Prefix) ? [{ ...newest, body: newest.body }] : [];
  });
  const start = after === undefined ? 0 : objects.filter(({ key }) => !isBehind(key, after)).length;
  const page = objects.slice(start, start + Math.min(MaxKeys, pageSize));
  const more = start + page.length < objects.length;
  return {
    Name: bucket.name,
    KeyCount: page.length,
    IsTruncated: more,
    Contents: page.map(({ key, atMs, body }) => ({
      Key: key,
      LastModified: new Date(Math.floor(atMs / 1_000) * 1_000),
      Size: factsOfBody(body).size,
      ETag: factsOfBody(body).etag,
    })),
    ...(more && { NextContinuationToken: page.at(-1)?.key }),
  };
}

/** Source: S3 API Reference, ListObjectsV2 ("up to 1,000 objects"). */
const pageSize = 1_000;

function placeBehind(all: readonly StoredVersion[], key: string, versionId: string | undefined): number {
  const named = all.findIndex((version) => version.key === key && version.versionId === versionId);
  return named >= 0 ? named + 1 : all.filter((version) => !isBehind(version.key, key)).length;
}

const isBehind = (key: string, marker: string): boolean => Buffer.compare(Buffer.from(key), Buffer.from(marker)) > 0;

/** As a form does: a space is `+` (S3 API Reference, ListObjectVersions, `encoding-type`). */
const urlEncoded = (key: string): string => encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');
