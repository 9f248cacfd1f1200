import { type CutoverLedger, freshLedger, runtimeConfigOf } from '../../../src/core';
import { awsEvidence, awsLedger } from '../../../src/runtime/aws/ledger';
import { account, planOf } from '../../cases';
import { objectAnswer, s3Error } from '../loopback/answers';
import { onTheWire } from '../loopback/on-the-wire';

const { answering, clients, requests } = onTheWire();
const config = runtimeConfigOf(planOf());
const { bucketName, ledgerKey, evidencePrefix } = config.evidence;
const s3 = () => clients().s3(config.to);

describe('the ledger over the wire', () => {
  const ledger = () => awsLedger(s3(), config);
  const written: CutoverLedger = {
    ...freshLedger(1_700_000_000_000),
    running: { execution: 'arn:mine', mode: 'CUT_OVER' },
  };

  test('is nothing before the first execution', async () => {
    answering(s3Error('NoSuchKey', 404));
    expect(await ledger().read()).toBeUndefined();
    expect(requests).toMatchObject([
      { method: 'GET', path: `/${bucketName}/${ledgerKey}?x-id=GetObject`, region: 'us-east-1' },
    ]);
    expect(requests[0]?.headers['x-amz-expected-bucket-owner']).toBe(account);
  });

  test('comes with the version that the next write is on condition of', async () => {
    answering(objectAnswer(JSON.stringify(written), '"etag-1"'));
    expect(await ledger().read()).toEqual({ ledger: written, version: '"etag-1"' });
  });

  test.each([
    ['once', undefined, { 'if-none-match': '*' }, 'if-match'],
    ['again', '"etag-1"', { 'if-match': '"etag-1"' }, 'if-none-match'],
  ])('is written %s, on condition (CUT-5)', async (_, version, condition, absent) => {
    answering({ headers: { etag: '"etag-2"' } });
    expect(await ledger().write(written, version)).toBe(true);
    const [put] = requests;
    expect(put).toMatchObject({ method: 'PUT', path: `/${bucketName}/${ledgerKey}?x-id=PutObject` });
    expect(put?.headers).toMatchObject({
      ...condition,
      'content-type': 'application/json',
      'x-amz-expected-bucket-owner': account,
    });
    expect(put?.headers[absent]).toBeUndefined();
    expect(put?.body).toContain(JSON.stringify(written));
  });

  test.each([
    ['PreconditionFailed', 412],
    ['ConditionalRequestConflict', 409],
  ])('%s says that somebody else was faster', async (code, status) => {
    answering(s3Error(code, status));
    expect(await ledger().write(written, '"etag-1"')).toBe(false);
  });

  test('whatever else S3 says stays an error, so that nothing is taken for written or for absent', async () => {
    answering(s3Error('AccessDenied', 403));
    await expect(ledger().read()).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(ledger().write(written, undefined)).rejects.toMatchObject({ name: 'AccessDenied' });
    answering(s3Error('NoSuchBucket', 404));
    await expect(ledger().read()).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  test.each([
    ['no JSON', objectAnswer('{', '"etag-1"'), /is no JSON/],
    ['no ETag', { body: '{}' }, /no body or no ETag/],
  ])('with %s is not read as an empty one', async (_, answer, message) => {
    answering(answer);
    await expect(ledger().read()).rejects.toMatchObject({
      name: 'LedgerUnreadable',
      message: expect.stringMatching(message),
    });
  });
});

describe('evidence over the wire (CUT-7)', () => {
  test('is one object for an execution, by its name', async () => {
    answering({ headers: { etag: '"etag-1"' } });
    const report = { execution: `arn:aws:states:us-east-1:${account}:execution:rl-orders-cutover:first`, steps: [] };
    expect(await awsEvidence(s3(), config).keep(report as never)).toBe(
      `s3://${bucketName}/${evidencePrefix}first.json`,
    );
    expect(requests).toMatchObject([
      { method: 'PUT', path: `/${bucketName}/${evidencePrefix}first.json?x-id=PutObject`, region: 'us-east-1' },
    ]);
    expect(requests[0]?.body).toContain(JSON.stringify(report, undefined, 2));
    expect(requests[0]?.headers['x-amz-expected-bucket-owner']).toBe(account);
  });
});
