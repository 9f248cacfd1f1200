import { request } from 'node:http';
import { Loopback, operationOf, told } from '../src/loopback';

const loopback = new Loopback();
beforeAll(() => loopback.start());
afterAll(() => loopback.stop());

const authorization =
  'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261126/us-west-2/rds/aws4_request, SignedHeaders=host, Signature=0';
const form = 'application/x-www-form-urlencoded';

/** As a client of the SDK comes: by the agent that the settings give. */
const ask = (path: string, method: string, headers: Readonly<Record<string, string>>, body = '') =>
  new Promise<{ status: number | undefined; id: unknown; text: string }>((resolve, reject) => {
    const { endpoint, requestHandler } = loopback.settings;
    const asked = request(new URL(path, endpoint), { method, headers, agent: requestHandler.httpAgent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          id: answer.headers['x-amzn-requestid'],
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });

describe('a stand-in for AWS on this machine', () => {
  test('answers as it is told, whatever the host, and remembers what it was asked', async () => {
    loopback.answering({ status: 404, headers: { 'x-extra': '1' }, body: 'gone' });
    const headers = { authorization, 'content-type': form };
    expect(await ask('/', 'POST', headers, 'Action=DescribeDBInstances&Version=1&DBInstanceIdentifier=orders')).toEqual(
      { status: 404, id: '4442587FB7D0A2F9', text: 'gone' },
    );
    expect(loopback.requests).toMatchObject([
      {
        method: 'POST',
        path: '/',
        host: expect.stringMatching(/^aws\.test:\d+$/),
        region: 'us-west-2',
        service: 'rds',
      },
    ]);
    expect(loopback.requests.map(told)).toEqual(['rds us-west-2 DescribeDBInstances DBInstanceIdentifier=orders']);
    expect(loopback.requests.map(operationOf)).toEqual(['DescribeDBInstances']);
  });

  test('tells JSON operations with their body, REST by method and path', async () => {
    loopback.answering({});
    await ask('/', 'POST', { authorization, 'x-amz-target': 'AmazonSSM.GetParameter' }, '{"Name":"/a"}');
    await ask('/2013-04-01/change/C1', 'GET', { authorization });
    expect(loopback.requests.map(told)).toEqual([
      'rds us-west-2 GetParameter {"Name":"/a"}',
      'rds us-west-2 GET /2013-04-01/change/C1',
    ]);
    expect(loopback.requests.map(operationOf)).toEqual(['GetParameter', '']);
  });

  test('sends no body in answer to HEAD, and forgets with every new answer', async () => {
    loopback.answering({ body: 'never' });
    expect(await ask('/x', 'HEAD', {})).toMatchObject({ status: 200, text: '' });
    expect(loopback.requests).toHaveLength(1);
    loopback.answering(({ path }) => ({ body: path }));
    expect(loopback.requests).toHaveLength(0);
    expect(await ask('/y', 'GET', {})).toMatchObject({ text: '/y' });
    expect(loopback.requests).toMatchObject([{ region: '', service: '' }]);
  });

  test('that was never started stops', async () => {
    await expect(new Loopback().stop()).resolves.toBeUndefined();
  });
});
