import type { WireAnswer } from '@regionlift/testkit/loopback';
import { awsBucket } from '../../../src/runtime/aws/bucket';
import { account } from '../../sample-plan';
import { versionXml, xml } from '../loopback/answers';
import { body, onTheWire } from '../loopback/on-the-wire';

const { answering, asked, clients } = onTheWire();
const bucket = () => awsBucket(clients().s3('us-west-2'), 'orders-assets', account);

describe('a bucket over the wire', () => {
  test.each<[WireAnswer, unknown]>([
    [{ headers: { 'x-amz-bucket-region': 'us-west-2' } }, { access: 'FOUND', region: 'us-west-2' }],
    [{ status: 404 }, { access: 'MISSING' }],
    [{ status: 403 }, { access: 'FORBIDDEN' }],
    [
      { status: 301, headers: { 'x-amz-bucket-region': 'eu-west-1' } },
      { access: 'FOUND', region: 'eu-west-1' },
    ],
  ])('HeadBucket %j is %j', async (answer, expected) => {
    answering(answer);
    expect(await bucket().find()).toEqual(expected);
    expect(asked()).toEqual(['HEAD /orders-assets/ us-west-2']);
  });

  const b = bucket;
  test.each<[string, () => Promise<unknown>, WireAnswer, unknown]>([
    ['versioning', () => b().versioning(), body(xml.versioning('Suspended')), 'Suspended'],
    ['SSE-S3', () => b().encryption(), body(xml.encryption('AES256')), { algorithm: 'AES256' }],
    [
      'dual-layer KMS',
      () => b().encryption(),
      body(xml.encryption('aws:kms:dsse', 'k')),
      { algorithm: 'aws:kms:dsse', keyId: 'k' },
    ],
    [
      'no encryption',
      () => b().encryption(),
      { status: 404, ...body(xml.error('ServerSideEncryptionConfigurationNotFoundError')) },
      {},
    ],
    ['object lock', () => b().objectLock(), body(xml.objectLock), true],
    [
      'no object lock',
      () => b().objectLock(),
      { status: 404, ...body(xml.error('ObjectLockConfigurationNotFoundError')) },
      false,
    ],
    ['who pays', () => b().requestPayer(), body(xml.requestPayment), 'BucketOwner'],
    [
      'a tag',
      () => b().tag('regionlift:migration'),
      body(xml.tagging({ a: 'b', 'regionlift:migration': 'rl-orders' })),
      'rl-orders',
    ],
    ['no tags', () => b().tag('regionlift:migration'), { status: 404, ...body(xml.error('NoSuchTagSet')) }, undefined],
    ['an empty bucket', () => b().empty(), body(xml.versions('<IsTruncated>false</IsTruncated>')), true],
    [
      'a bucket with only a delete marker',
      () => b().empty(),
      body(xml.versions(`<IsTruncated>false</IsTruncated>${versionXml('DeleteMarker', 'a', '1', 0)}`)),
      false,
    ],
  ])('%s', async (_, ask, answer, expected) => {
    answering(answer);
    expect(await ask()).toEqual(expected);
  });

  test('what does not follow is counted', async () => {
    const answers: Readonly<Record<string, string>> = {
      notification: xml.notification,
      lifecycle: xml.lifecycle,
      policy: '{"Version":"2012-10-17","Statement":[]}',
      cors: xml.cors,
      website: xml.website,
      inventory: xml.inventory,
    };
    answering(({ path }) => body(answers[/\?(\w+)/.exec(path)?.[1] ?? ''] ?? ''));
    expect(await bucket().besides()).toEqual({
      notifications: 2,
      lifecycle: 1,
      policy: 1,
      cors: 1,
      website: 1,
      inventory: 1,
    });
  });

  test('what is absent is nought', async () => {
    const absent: Readonly<Record<string, string>> = {
      lifecycle: 'NoSuchLifecycleConfiguration',
      policy: 'NoSuchBucketPolicy',
      cors: 'NoSuchCORSConfiguration',
      website: 'NoSuchWebsiteConfiguration',
    };
    answering(({ path }) => {
      const code = absent[/\?(\w+)/.exec(path)?.[1] ?? ''];
      return code === undefined
        ? body(path.includes('inventory') ? '<ListInventoryConfigurationsResult/>' : '<NotificationConfiguration/>')
        : { status: 404, ...body(xml.error(code)) };
    });
    expect(Object.values(await bucket().besides())).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
