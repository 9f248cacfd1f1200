import { s3, stores } from '../../src/aws/s3';
import { account, caller, from, ledger, programme, source, stillClock, target, to } from './sample';

function world() {
  const clock = stillClock();
  const held = stores(programme(), clock);
  return { clock, held, call: caller(s3(held, account), clock) };
}

/** The last of several refusals, as callers tell them apart. */
const refusal = (answer: Promise<unknown>) =>
  answer.then(
    () => 'no refusal',
    ({ name, status, headers }) => ({ name, status, ...headers }),
  );

describe('the stand-in of S3 (REH-1)', () => {
  test('refuses what S3 refuses of buckets: none, another account, another region', async () => {
    const { call } = world();
    expect([
      await refusal(call('HeadBucket', { Bucket: 'nowhere' })),
      await refusal(call('HeadBucket', { Bucket: target, ExpectedBucketOwner: '999999999999' })),
      await refusal(call('HeadBucket', { Bucket: source })),
      await refusal(call('GetBucketVersioning', { Bucket: 'nowhere' })),
      await refusal(call('PutObject', { Bucket: source, Key: 'a', Body: '' })),
    ]).toEqual([
      { name: 'NotFound', status: 404 },
      { name: '403', status: 403 },
      { name: '301', status: 301, 'x-amz-bucket-region': from },
      { name: 'NoSuchBucket', status: 404 },
      { name: 'PermanentRedirect', status: 301, 'x-amz-bucket-region': from },
    ]);
    expect(await call('HeadBucket', { Bucket: target })).toEqual({ BucketRegion: to });
  });

  test('refuses an operation that it does not know, by its name', async () => {
    await expect(world().call('DeleteBucket', { Bucket: target })).rejects.toThrow('DeleteBucket');
  });

  test('writes on conditions only', async () => {
    const { call } = world();
    const put = (more: object) => call('PutObject', { Bucket: target, Key: 'lock', ...more });
    const noKey = await refusal(put({ Body: '1', IfMatch: '"e"' }));
    const { ETag } = await put({ Body: '1', IfNoneMatch: '*' });
    const there = await refusal(put({ Body: '2', IfNoneMatch: '*' }));
    const second = await put({ Body: Buffer.from('2'), IfMatch: ETag });
    const stale = await refusal(put({ Body: '3', IfMatch: ETag }));
    const { Body, ETag: now } = await call('GetObject', { Bucket: target, Key: 'lock' });
    expect([noKey, there, stale]).toEqual([
      { name: 'NoSuchKey', status: 404 },
      { name: 'PreconditionFailed', status: 412 },
      { name: 'PreconditionFailed', status: 412 },
    ]);
    expect([Body, now]).toEqual(['2', second.ETag]);
  });

  test('answers objects by key and version, with checksums when they are asked for', async () => {
    const { clock, held, call } = world();
    const first = held.put(target, 'a', 'hello');
    clock.skip(1_000);
    const marker = held.write(target, 'a', undefined).versionId;
    const at = { Bucket: target, Key: 'a' };
    expect(await call('HeadObject', { ...at, VersionId: first, ChecksumMode: 'ENABLED' })).toMatchObject({
      ContentLength: 5,
      ETag: '"5d41402abc4b2a76b9719d911017c592"',
      ChecksumCRC32: 'NhCmhg==',
      ChecksumType: 'FULL_OBJECT',
      VersionId: first,
    });
    expect([
      await refusal(call('GetObject', at)),
      await refusal(call('HeadObject', at)),
      await refusal(call('HeadObject', { ...at, VersionId: marker })),
      await refusal(call('HeadObject', { ...at, VersionId: 'none' })),
      await refusal(call('GetObject', { ...at, VersionId: 'none' })),
    ]).toEqual([
      { name: 'NoSuchKey', status: 404 },
      { name: 'NotFound', status: 404 },
      { name: 'MethodNotAllowed', status: 405 },
      { name: 'NotFound', status: 404 },
      { name: 'NoSuchVersion', status: 404 },
    ]);
  });

  test('lists versions by pages in the order of UTF-8 bytes, newest of a key first', async () => {
    const { clock, held, call } = world();
    const written = ['b', 'a b/é', 'b', '\u{1f600}', '\uff5e'].map((key) => {
      clock.skip(1_000);
      return [key, held.put(target, key, key)] as const;
    });
    const [b1, a, b2, smile, tilde] = written.map(([, id]) => id);
    const seen: unknown[] = [];
    let markers: object = {};
    for (let more = true; more; ) {
      const page = (await call('ListObjectVersions', {
        Bucket: target,
        MaxKeys: 2,
        EncodingType: 'url',
        ...markers,
      })) as unknown as Page;
      seen.push(...page.Versions.map(({ Key, VersionId, IsLatest }) => [Key, VersionId, IsLatest]));
      markers = {
        KeyMarker: decodeURIComponent((page.NextKeyMarker ?? '').replaceAll('+', ' ')),
        VersionIdMarker: page.NextVersionIdMarker,
      };
      more = page.IsTruncated;
    }
    expect(seen).toEqual([
      ['a+b/%C3%A9', a, true],
      ['b', b2, true],
      ['b', b1, false],
      ['%EF%BD%9E', tilde, true],
      ['%F0%9F%98%80', smile, true],
    ]);
  });

  test('lists objects by pages, without those that a delete marker hides', async () => {
    const { clock, held, call } = world();
    for (const key of ['x/1', 'x/2', 'x/3', 'y']) held.put(ledger, key, key);
    clock.skip(1);
    held.write(ledger, 'x/2', undefined);
    const list = (more: object) => call('ListObjectsV2', { Bucket: ledger, Prefix: 'x/', MaxKeys: 1, ...more }, from);
    const first = await list({});
    const second = await list({ ContinuationToken: first.NextContinuationToken });
    expect([first, second].map((page) => [page.Contents, page.IsTruncated])).toEqual([
      [[expect.objectContaining({ Key: 'x/1' })], true],
      [[expect.objectContaining({ Key: 'x/3' })], false],
    ]);
  });

  test('tells what was declared of a bucket, and what nobody set as S3 does', async () => {
    const { call } = world();
    const at = { Bucket: source };
    const codes = await Promise.all(
      [
        'GetObjectLockConfiguration',
        'GetBucketReplication',
        'GetBucketTagging',
        'GetBucketLifecycleConfiguration',
        'GetBucketPolicy',
        'GetBucketCors',
        'GetBucketWebsite',
      ].map((operation) => refusal(call(operation, at, from))),
    );
    expect(codes).toEqual(
      [
        'ObjectLockConfigurationNotFoundError',
        'ReplicationConfigurationNotFoundError',
        'NoSuchTagSet',
        'NoSuchLifecycleConfiguration',
        'NoSuchBucketPolicy',
        'NoSuchCORSConfiguration',
        'NoSuchWebsiteConfiguration',
      ].map((name) => ({ name, status: 404 })),
    );
    expect([
      await call('GetBucketVersioning', at, from),
      await call('GetBucketEncryption', { Bucket: target }),
      await call('GetBucketTagging', { Bucket: target }),
      await call('GetBucketNotificationConfiguration', at, from),
      await call('ListBucketInventoryConfigurations', at, from),
      await call('GetBucketRequestPayment', at, from),
    ]).toEqual([
      { Status: 'Enabled' },
      {
        ServerSideEncryptionConfiguration: {
          Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
        },
      },
      { TagSet: [{ Key: 'regionlift:migration', Value: 'rl-orders' }] },
      {},
      { InventoryConfigurationList: [] },
      { Payer: 'BucketOwner' },
    ]);
  });
});

interface Page {
  readonly Versions: readonly { readonly Key: string; readonly VersionId: string; readonly IsLatest: boolean }[];
  readonly IsTruncated: boolean;
  readonly NextKeyMarker?: string;
  readonly NextVersionIdMarker?: string;
}
