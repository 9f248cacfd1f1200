import {
  type DeleteMarkerEntry,
  ListObjectVersionsCommand,
  type ObjectVersion,
  type S3Client,
} from '@aws-sdk/client-s3';
import { compareKeys, type ListedVersion } from '../../core';
import type { NamedBucket } from './named-bucket';

/**
 * Every version and delete marker behind a position, a page of 1,000 at a time. Keys travel URL-encoded, because XML 1.0 has
 * no way to write some characters that keys may have; a space comes as `+` (API reference, ListObjectVersions).
 *
 * The SDK sorts the page into two lists; they are merged again by key and then by time, newest first. Entries of one second
 * may swap, which the comparison does not mind.
 */
export async function* listVersions(
  client: S3Client,
  bucket: NamedBucket,
  after?: { readonly key: string; readonly versionId?: string },
): AsyncGenerator<ListedVersion> {
  let [KeyMarker, VersionIdMarker] = [after?.key, after?.versionId];
  for (;;) {
    const page = await client.send(
      new ListObjectVersionsCommand({
        ...bucket,
        EncodingType: 'url',
        ...(KeyMarker === undefined ? {} : { KeyMarker }),
        ...(VersionIdMarker === undefined ? {} : { VersionIdMarker }),
      }),
    );
    yield* merged((page.Versions ?? []).map(objectOf), (page.DeleteMarkers ?? []).map(markerOf));
    if (page.IsTruncated !== true || page.NextKeyMarker === undefined) return;
    KeyMarker = decoded(page.NextKeyMarker);
    VersionIdMarker = page.NextVersionIdMarker;
  }
}

function* merged(objects: readonly ListedVersion[], markers: readonly ListedVersion[]): Generator<ListedVersion> {
  let [left, right] = [0, 0];
  while (left < objects.length || right < markers.length) {
    const [object, marker] = [objects[left], markers[right]];
    if (marker === undefined || (object !== undefined && inOrder(object, marker) <= 0)) {
      yield object as ListedVersion;
      left += 1;
    } else {
      yield marker;
      right += 1;
    }
  }
}

const inOrder = (a: ListedVersion, b: ListedVersion): number =>
  compareKeys(a.key, b.key) || (b.lastModified ?? 0) - (a.lastModified ?? 0);

const objectOf = (version: ObjectVersion): ListedVersion => ({
  ...markerOf(version),
  deleteMarker: false,
  ...(version.Size === undefined ? {} : { size: version.Size }),
  ...(version.StorageClass === undefined ? {} : { storageClass: version.StorageClass }),
});

const markerOf = ({ Key, VersionId, IsLatest, LastModified }: DeleteMarkerEntry): ListedVersion => ({
  key: decoded(Key ?? ''),
  versionId: VersionId ?? 'null',
  deleteMarker: true,
  latest: IsLatest === true,
  ...(LastModified === undefined ? {} : { lastModified: LastModified.getTime() }),
});

const decoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
