import type { WireAnswer } from '@regionlift/testkit/loopback';
import type { ListedVersion } from '../../../src/core';
import { awsBucket } from '../../../src/runtime/aws/bucket';
import { account } from '../../sample-plan';
import { versionXml, xml } from '../loopback/answers';
import { body, onTheWire } from '../loopback/on-the-wire';

const { answering, asked, clients, only } = onTheWire();
const bucket = () => awsBucket(clients().s3('us-west-2'), 'orders-assets', account);

describe('versions over the wire (S3-11)', () => {
  const read = async (after?: { key: string; versionId?: string }) => {
    const all: ListedVersion[] = [];
    for await (const version of bucket().versions(after)) all.push(version);
    return all;
  };

  test('two pages, keys URL-encoded, versions and delete markers merged newest first', async () => {
    const size =
      '<Size>7</Size><StorageClass>STANDARD</StorageClass><ChecksumAlgorithm>CRC64NVME</ChecksumAlgorithm><ChecksumType>FULL_OBJECT</ChecksumType><ETag>&quot;x&quot;</ETag>';
    answering(({ path }) =>
      path.includes('key-marker')
        ? body(xml.versions(`<IsTruncated>false</IsTruncated>${versionXml('Version', 'z%0A', 'null', 1, size)}`))
        : body(
            xml.versions(
              `<IsTruncated>true</IsTruncated><NextKeyMarker>b+%2B</NextKeyMarker><NextVersionIdMarker>v1</NextVersionIdMarker>${versionXml('Version', 'b+%2B', 'v3', 30, size)}${versionXml('DeleteMarker', 'b+%2B', 'v2', 20)}${versionXml('Version', 'b+%2B', 'v1', 10, size)}`,
            ),
          ),
    );
    expect(
      (await read()).map(({ key, versionId, deleteMarker, size: bytes }) => [key, versionId, deleteMarker, bytes]),
    ).toEqual([
      ['b +', 'v3', false, 7],
      ['b +', 'v2', true, undefined],
      ['b +', 'v1', false, 7],
      ['z\n', 'null', false, 7],
    ]);
    expect(asked()).toEqual([
      'GET /orders-assets/?encoding-type=url&versions= us-west-2',
      'GET /orders-assets/?encoding-type=url&key-marker=b%20%2B&version-id-marker=v1&versions= us-west-2',
    ]);
  });

  test('a listing starts behind a position', async () => {
    answering(body(xml.versions('<IsTruncated>false</IsTruncated>')));
    await read({ key: 'a/ü', versionId: 'v' });
    expect(asked()).toEqual([
      'GET /orders-assets/?encoding-type=url&key-marker=a%2F%C3%BC&version-id-marker=v&versions= us-west-2',
    ]);
  });

  test.each<[WireAnswer, unknown]>([
    [
      {
        headers: {
          'content-length': '7',
          'x-amz-checksum-crc64nvme': 'AAAAAAAAAAA=',
          'x-amz-checksum-type': 'FULL_OBJECT',
          etag: '"x"',
        },
      },
      { found: true, size: 7, checksumType: 'FULL_OBJECT', checksums: { ChecksumCRC64NVME: 'AAAAAAAAAAA=' } },
    ],
    [{ headers: { 'content-length': '7' } }, { found: true, size: 7, checksums: {} }],
    [{ status: 404 }, { found: false }],
    [{ status: 405, headers: { 'x-amz-delete-marker': 'true' } }, { found: false }],
    [{ status: 400 }, { found: true, unreadable: expect.stringContaining('SSE-C') }],
  ])('HeadObject %j is %j', async (answer, expected) => {
    answering(answer);
    expect(await bucket().lookUp({ key: 'a b', versionId: 'v1' })).toEqual(expected);
    expect(asked()).toEqual(['HEAD /orders-assets/a%20b?versionId=v1 us-west-2']);
    expect(only().headers['x-amz-checksum-mode']).toBe('ENABLED');
  });

  test('a refused HeadObject is no proof', async () => {
    answering({ status: 403 });
    await expect(bucket().lookUp({ key: 'a', versionId: 'v1' })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
  });
});
