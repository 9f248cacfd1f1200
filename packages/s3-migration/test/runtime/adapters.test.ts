import { backfillJob, gateMetrics, type ListedVersion, type ReplicationConfiguration, routesTo } from '../../src/core';
import { awsBucket } from '../../src/runtime/aws/bucket';
import { awsClients, type Clients } from '../../src/runtime/aws/clients';
import { awsControl } from '../../src/runtime/aws/control';
import { awsLedger } from '../../src/runtime/aws/ledger';
import { awsMetrics } from '../../src/runtime/aws/metrics';
import { awsParameters } from '../../src/runtime/aws/parameters';
import { account, sampleConfig } from '../sample-plan';
import { versionXml, xml } from './loopback/answers';
import { Loopback, type WireAnswer, type WireRequest } from './loopback/server';

const config = sampleConfig();
const loopback = new Loopback(() => ({}));
let clients: Clients;

beforeAll(async () => {
  await loopback.start();
  clients = awsClients(loopback.settings);
});
afterAll(() => loopback.stop());

const answering = (answer: WireAnswer | ((request: WireRequest) => WireAnswer)) => {
  loopback.requests.length = 0;
  loopback.answer = typeof answer === 'function' ? answer : () => answer;
};
const bucket = () => awsBucket(clients.s3('us-west-2'), 'orders-assets', account);
const asked = () => loopback.requests.map(({ method, path, region }) => `${method} ${path} ${region}`);
const [only] = [() => loopback.requests[0] as WireRequest];
const body = (text: string): WireAnswer => ({ headers: { 'content-type': 'application/xml' }, body: text });

const foreign =
  '<Rule><ID>theirs &amp; more</ID><Priority>3</Priority><Filter/><Status>Enabled</Status><DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication><Destination><Bucket>arn:aws:s3:::theirs</Bucket><StorageClass>STANDARD_IA</StorageClass></Destination></Rule>';
const tagged =
  '<Rule><ID>tagged</ID><Priority>4</Priority><Filter><And><Prefix>a/</Prefix><Tag><Key>k</Key><Value/></Tag><Tag><Key>l</Key><Value>v</Value></Tag></And></Filter><Status>Disabled</Status><DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication><SourceSelectionCriteria><ReplicaModifications><Status>Enabled</Status></ReplicaModifications></SourceSelectionCriteria><Destination><Bucket>arn:aws:s3:::theirs</Bucket><Account>210987654321</Account><AccessControlTranslation><Owner>Destination</Owner></AccessControlTranslation></Destination></Rule>';

/** Elements of an XML text in a canonical order: what S3 reads does not depend on the order of siblings. */
const elements = (text: string): readonly string[] =>
  (text.match(/<[^>]+>|[^<]+/g) ?? [])
    .map((part) => part.replace(/^<(\w+)\/>$/, '<$1></$1>'))
    .flatMap((part) => (part.includes('></') ? part.replace('></', '>|</').split('|') : [part]))
    .sort();

describe('replication over the wire (S3-9)', () => {
  test('no configuration is a value', async () => {
    answering({ status: 404, ...body(xml.error('ReplicationConfigurationNotFoundError')) });
    expect(await bucket().replication()).toBeUndefined();
    expect(asked()).toEqual(['GET /orders-assets/?replication= us-west-2']);
    expect(only().headers['x-amz-expected-bucket-owner']).toBe(account);
  });

  test.each([
    ['NoSuchBucket', 404],
    ['AccessDenied', 403],
  ])('%s stays an error', async (code, status) => {
    answering({ status, ...body(xml.error(code)) });
    await expect(bucket().replication()).rejects.toMatchObject({ name: code });
  });

  test('foreign rules go back as they came, element by element', async () => {
    answering(body(xml.replication(config.forwardRoleArn, foreign + tagged)));
    const read = (await bucket().replication()) as ReplicationConfiguration;
    answering({});
    await bucket().putReplication(read);
    expect(asked()).toEqual(['PUT /orders-assets/?replication= us-west-2']);
    const sent = only().body.match(/<Rule>.*<\/Rule>/)?.[0] ?? '';
    expect(elements(sent)).toEqual(elements(foreign + tagged));
  });

  test('our rule goes out in the current schema', async () => {
    answering({});
    await bucket().putReplication({ Role: config.forwardRoleArn, Rules: [config.forwardRule] });
    for (const part of [
      '<ID>regionlift-rl-orders-assets</ID>',
      '<Priority>1</Priority>',
      '<Filter><Prefix></Prefix></Filter>',
      '<ReplicationTime><Status>Enabled</Status><Time><Minutes>15</Minutes></Time></ReplicationTime>',
      '<SseKmsEncryptedObjects><Status>Enabled</Status></SseKmsEncryptedObjects>',
      '<ReplicaModifications><Status>Enabled</Status></ReplicaModifications>',
      `<Role>${config.forwardRoleArn}</Role>`,
    ]) {
      expect(only().body.replaceAll('<Prefix/>', '<Prefix></Prefix>')).toContain(part);
    }
  });

  test('deletion', async () => {
    answering({ status: 204 });
    await bucket().deleteReplication();
    expect(asked()).toEqual(['DELETE /orders-assets/?replication= us-west-2']);
  });

  test("S3's refusal keeps its code and message", async () => {
    answering({ status: 400, ...body(xml.error('InvalidRequest', 'Found duplicate priority 1.')) });
    await expect(bucket().putReplication({ Role: config.forwardRoleArn, Rules: [] })).rejects.toMatchObject({
      name: 'InvalidRequest',
      message: 'Found duplicate priority 1.',
    });
  });
});

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

describe('the ledger over the wire', () => {
  const ledger = () => awsLedger(clients.s3('us-west-2'), 'ledger', account);

  test('what is remembered asks S3 to write only a new key', async () => {
    answering({});
    expect(await ledger().remember('journal/assets/x.json', { a: 1 })).toBe(true);
    expect(only()).toMatchObject({ method: 'PUT', path: '/ledger/journal/assets/x.json?x-id=PutObject' });
    expect(only().headers).toMatchObject({
      'if-none-match': '*',
      'content-type': 'application/json',
      'x-amz-expected-bucket-owner': account,
    });
    expect(only().body).toContain('{"a":1}');
  });

  test('412 says that it was there', async () => {
    answering({ status: 412, ...body(xml.error('PreconditionFailed')) });
    expect(await ledger().remember('k', 1)).toBe(false);
  });

  test('409 is asked again', async () => {
    let times = 0;
    answering(() => {
      times += 1;
      return times === 1 ? { status: 409, ...body(xml.error('ConditionalRequestConflict')) } : {};
    });
    expect(await ledger().remember('k', 1)).toBe(true);
    expect(times).toBe(2);
  });

  test('listing follows its pages', async () => {
    answering(({ path }) => body(path.includes('continuation-token') ? xml.objects(['b']) : xml.objects(['a'], 't')));
    expect(await ledger().list('journal/assets/')).toEqual(['a', 'b']);
    expect(asked()[0]).toBe('GET /ledger/?list-type=2&prefix=journal%2Fassets%2F us-west-2');
  });

  test('reading', async () => {
    answering({ body: '{"a":[1]}' });
    expect(await ledger().read('k')).toEqual({ a: [1] });
    answering({ body: '{' });
    await expect(ledger().read('k')).rejects.toMatchObject({ name: 'JournalUnreadable' });
  });
});

describe('S3 Control over the wire', () => {
  const control = () => awsControl(clients.control, config);

  test('CreateJob in the source region, signed for the account (S3-7)', async () => {
    answering(body(xml.createJob));
    expect(await control().createJob(backfillJob(config, 1))).toBe('00e123a4-c0d8-41f4-a0eb-b46f9ba5b07c');
    expect(asked()).toEqual(['POST /v20180820/jobs us-west-2']);
    expect(only().host).toMatch(/^123456789012\.aws\.test/);
    expect(only().headers['x-amz-account-id']).toBe(account);
    for (const part of [
      '<ConfirmationRequired>false</ConfirmationRequired>',
      '<S3ReplicateObject',
      '<EligibleForReplication>true</EligibleForReplication>',
      '<ObjectReplicationStatuses><member>NONE</member><member>FAILED</member></ObjectReplicationStatuses>',
      '<SourceBucket>arn:aws:s3:::orders-assets</SourceBucket>',
      '<ReportScope>AllTasks</ReportScope>',
      `<RoleArn>${config.backfillRoleArn}</RoleArn>`,
      '<ClientRequestToken>regionlift-',
    ]) {
      expect(only().body).toContain(part);
    }
  });

  test('DescribeJob gives status and counts; an unknown job is a value', async () => {
    answering(body(xml.describeJob('Complete', 2)));
    expect(await control().describeJob('j')).toMatchObject({
      Status: 'Complete',
      ProgressSummary: { TotalNumberOfTasks: 5, NumberOfTasksFailed: 2 },
    });
    expect(asked()).toEqual(['GET /v20180820/jobs/j us-west-2']);
    answering({ status: 404, ...body(xml.controlError('NoSuchJob')) });
    expect(await control().describeJob('j')).toBeUndefined();
  });

  test('cancelling', async () => {
    answering(body(xml.updateJob));
    await control().cancelJob('j');
    expect(only().path).toMatch(/^\/v20180820\/jobs\/j\/status\?.*requestedJobStatus=Cancelled/);
  });

  test('access points of a bucket are counted', async () => {
    answering(body(xml.accessPoints));
    expect(await control().accessPointsOf('orders-assets')).toBe(1);
    expect(asked()).toEqual(['GET /v20180820/accesspoint?bucket=orders-assets us-west-2']);
  });

  test('a Multi-Region Access Point is asked for in us-west-2; none is a value (S3-10)', async () => {
    answering(body(xml.accessPoint([config.source, config.target])));
    expect(await control().accessPoint('rl-orders-assets')).toEqual({
      status: 'READY',
      arn: 'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap',
      buckets: [config.source, config.target].map(({ bucketName, region }) => ({ bucket: bucketName, region })),
    });
    expect(asked()).toEqual(['GET /v20180820/mrap/instances/rl-orders-assets us-west-2']);
    answering({ status: 404, ...body(xml.controlError('NoSuchMultiRegionAccessPoint')) });
    expect(await control().accessPoint('rl-orders-assets')).toEqual({ buckets: [] });
  });

  test('routes are submitted in one call, not in the region that is being left (S3-10)', async () => {
    answering(body(xml.submitRoutes));
    await control().submitRoutes(
      'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap',
      routesTo(config.target, config.source),
    );
    expect(only()).toMatchObject({ method: 'PATCH', region: 'us-east-1' });
    expect(decodeURIComponent(only().path)).toBe(
      '/v20180820/mrap/instances/arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap/routes',
    );
    expect(only().body).toContain(
      `<RouteUpdates><Route><TrafficDialPercentage>100</TrafficDialPercentage><Bucket>${config.target.bucketName}</Bucket><Region>us-east-1</Region></Route><Route><TrafficDialPercentage>0</TrafficDialPercentage><Bucket>orders-assets</Bucket><Region>us-west-2</Region></Route></RouteUpdates>`,
    );
  });

  test('when a control region does not answer, the next one is asked', async () => {
    answering(({ region }) =>
      region === 'us-east-1'
        ? { status: 503, ...body(xml.controlError('ServiceUnavailable')) }
        : body(xml.routes([['orders-assets', 'us-west-2', 100]])),
    );
    expect(await control().routes('arn:aws:s3::123456789012:accesspoint/m.mrap')).toEqual([
      { Bucket: 'orders-assets', Region: 'us-west-2', TrafficDialPercentage: 100 },
    ]);
    expect([...new Set(loopback.requests.map(({ region }) => region))]).toEqual(['us-east-1', 'ap-southeast-2']);
  }, 30_000);

  test('a refusal ends the search', async () => {
    answering({ status: 403, ...body(xml.controlError('AccessDenied')) });
    await expect(control().routes('arn:aws:s3::123456789012:accesspoint/m.mrap')).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    expect(loopback.requests.length).toBe(1);
  });
});

describe('metrics and parameters over the wire', () => {
  test('a metric is asked for in its region, minute by minute, newest first', async () => {
    const [pending] = gateMetrics(config);
    if (pending === undefined) throw new Error('no metric');
    answering({
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: JSON.stringify({
        MetricDataResults: [{ Id: 'pending', Label: 'x', Timestamps: [1, 2], Values: [0, 4], StatusCode: 'Complete' }],
      }),
    });
    expect(await awsMetrics(clients.cloudWatch).read(pending, 0, 600_000)).toEqual({ values: [0, 4], complete: true });
    expect(only().region).toBe('us-east-1');
    expect(JSON.parse(only().body)).toMatchObject({
      ScanBy: 'TimestampDescending',
      MetricDataQueries: [
        {
          Id: 'pending',
          MetricStat: {
            Period: 60,
            Stat: 'Maximum',
            Metric: {
              Namespace: 'AWS/S3',
              MetricName: 'OperationsPendingReplication',
              Dimensions: [
                { Name: 'SourceBucket', Value: 'orders-assets' },
                { Name: 'DestinationBucket', Value: config.target.bucketName },
                { Name: 'RuleId', Value: config.forwardRule.ID },
              ],
            },
          },
        },
      ],
    });
  });

  test('silence and parts of an answer are told apart from nought', async () => {
    const [pending] = gateMetrics(config);
    if (pending === undefined) throw new Error('no metric');
    const metrics = awsMetrics(clients.cloudWatch);
    answering({ body: '{"MetricDataResults":[]}' });
    expect(await metrics.read(pending, 0, 1)).toEqual({ values: [], complete: false });
    answering({ body: '{"MetricDataResults":[{"Id":"pending","Values":[0],"StatusCode":"PartialData"}]}' });
    expect(await metrics.read(pending, 0, 1)).toEqual({ values: [0], complete: false });
  });

  test('parameters are read and overwritten, each in its region', async () => {
    answering({
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: '{"Parameter":{"Name":"/p","Value":"orders-assets","Type":"String","Version":1}}',
    });
    expect(await awsParameters(clients.ssm).read('us-east-1', '/p')).toBe('orders-assets');
    answering({ body: '{"Version":2,"Tier":"Standard"}' });
    await awsParameters(clients.ssm).write('us-west-2', '/p', 'other');
    expect([only().region, only().headers['x-amz-target'], JSON.parse(only().body)]).toEqual([
      'us-west-2',
      'AmazonSSM.PutParameter',
      { Name: '/p', Value: 'other', Overwrite: true },
    ]);
  });
});
