import { awsBucket } from '../../../src/runtime/aws/bucket';
import { account } from '../../sample-plan';
import { onTheWire } from '../loopback/on-the-wire';

const { answering, asked, clients, only } = onTheWire();
const bucket = () => awsBucket(clients().s3('us-west-2'), 'orders-assets', account);
const key = 'regionlift/canary/forward';

describe("the canary's object over the wire", () => {
  test('is written under its key with the encryption of the bucket, and its version is told', async () => {
    answering({ headers: { 'x-amz-version-id': 'v7' } });
    expect(await bucket().writeCanary(key)).toBe('v7');
    expect(only()).toMatchObject({ method: 'PUT', path: `/orders-assets/${key}?x-id=PutObject` });
    expect(only().headers['x-amz-expected-bucket-owner']).toBe(account);
    expect(Object.keys(only().headers).filter((name) => name.startsWith('x-amz-server-side-encryption'))).toEqual([]);
  });

  test('a version is asked for by its id, without checksums: no key is used', async () => {
    answering({
      headers: {
        'x-amz-version-id': 'v7',
        'last-modified': 'Thu, 01 Jan 2026 00:00:05 GMT',
        'x-amz-replication-status': 'PENDING',
      },
    });
    expect(await bucket().canaryAt(key, 'v7')).toEqual({
      versionId: 'v7',
      writtenAt: Date.UTC(2026, 0, 1, 0, 0, 5),
      replication: 'PENDING',
    });
    expect(asked()).toEqual([`HEAD /orders-assets/${key}?versionId=v7 us-west-2`]);
    expect(only().headers['x-amz-checksum-mode']).toBeUndefined();
  });

  test.each([404, 405])('%i is not there', async (status) => {
    answering({ status });
    expect(await bucket().canaryAt(key)).toBeUndefined();
  });

  test('403 is an error, which the beat tells', async () => {
    answering({ status: 403 });
    await expect(bucket().canaryAt(key)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });
});
