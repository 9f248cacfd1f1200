import { type AwsCall, Refusal, type StandIn } from '../../src/contract/aws';
import { fromSource, hostOf, undo } from './hosted';

const LIMIT = 20_000;

afterEach(undo);

const standIn = (service: string, answer: (call: AwsCall) => unknown): StandIn => ({
  title: service,
  services: [service],
  limits: 'of a test',
  answer: async (call) => answer(call) as Readonly<Record<string, unknown>>,
});

/** Runs a function body that has `sdk`, the named package of the SDK. */
async function run(sdk: string, body: string, standIns: readonly StandIn[]) {
  const host = hostOf(
    [fromSource('caller', `const sdk = require('@aws-sdk/${sdk}'); exports.handler = async () => { ${body} }`)],
    { standIns, clock: { now: () => 1_234, skippedMs: () => 0 } },
  );
  const result = await host.invoke('caller', {}, LIMIT);
  return { result, calls: host.calls };
}

const inRegion = (client: string, region = 'eu-west-1') => `const client = new sdk.${client}({ region: '${region}' });`;

describe('calls of the SDK', () => {
  it('are recorded as they were asked, and answered', async () => {
    const { result, calls } = await run(
      'client-rds',
      `${inRegion('RDSClient')}
       const { DBInstances } = await client.send(new sdk.DescribeDBInstancesCommand({ DBInstanceIdentifier: 'orders' }));
       return { created: DBInstances[0].InstanceCreateTime instanceof Date, status: DBInstances[0].DBInstanceStatus };`,
      [
        standIn('RDS', () => ({
          DBInstances: [{ DBInstanceStatus: 'available', InstanceCreateTime: new Date(86_400_000) }],
        })),
      ],
    );
    expect(result).toEqual({ created: true, status: 'available' });
    expect(calls).toEqual([
      {
        service: 'RDS',
        operation: 'DescribeDBInstances',
        region: 'eu-west-1',
        input: { DBInstanceIdentifier: 'orders' },
        caller: 'caller',
        atMs: 1_234,
      },
    ]);
  });

  it('get a body that is read by the methods of the SDK', async () => {
    const { result } = await run(
      'client-s3',
      `${inRegion('S3Client')}
       const read = async () => (await client.send(new sdk.GetObjectCommand({ Bucket: 'orders', Key: 'a' }))).Body;
       return [await (await read()).transformToString(), (await (await read()).transformToByteArray()).length];`,
      [standIn('S3', () => ({ Body: '{"a":"ü"}' }))],
    );
    expect(result).toEqual(['{"a":"ü"}', 10]);
  });

  it('carry bodies, text or bytes', async () => {
    const { calls } = await run(
      'client-s3',
      `${inRegion('S3Client')}
       for (const Body of ['text', Buffer.from('bytes')]) await client.send(new sdk.PutObjectCommand({ Bucket: 'orders', Key: 'a', Body }));`,
      [standIn('S3', () => ({ ETag: '"1"' }))],
    );
    expect(calls.map(({ input }) => input.Body)).toEqual(['text', new Uint8Array(Buffer.from('bytes'))]);
  });

  it("are refused by the SDK's own errors, with status and headers", async () => {
    const { result } = await run(
      'client-s3',
      `${inRegion('S3Client')}
       const told = (error) => [error instanceof sdk.NoSuchKey, error instanceof sdk.S3ServiceException, error instanceof Error,
         error.name, error.message, error.$fault, error.$metadata.httpStatusCode, error.$response.headers];
       return [
         await client.send(new sdk.GetObjectCommand({ Bucket: 'orders', Key: 'a' })).catch(told),
         await client.send(new sdk.HeadBucketCommand({ Bucket: 'orders' })).catch(told),
       ];`,
      [
        standIn('S3', ({ operation }) => {
          if (operation === 'GetObject') throw new Refusal('NoSuchKey', 'The specified key does not exist.', 404);
          throw new Refusal('PermanentRedirect', 'elsewhere', 301, { 'x-amz-bucket-region': 'us-east-1' });
        }),
      ],
    );
    expect(result).toEqual([
      [true, true, true, 'NoSuchKey', 'The specified key does not exist.', 'client', 404, {}],
      [false, true, true, 'PermanentRedirect', 'elsewhere', 'client', 301, { 'x-amz-bucket-region': 'us-east-1' }],
    ]);
  });

  it('are asked again by the SDK when the service is throttling, each attempt recorded', async () => {
    let asked = 0;
    const { result, calls } = await run(
      'client-ssm',
      `const client = new sdk.SSMClient({ region: 'eu-west-1', maxAttempts: 5 });
       const answer = await client.send(new sdk.GetParameterCommand({ Name: '/a' }));
       return [answer.Parameter.Value, answer.$metadata.attempts];`,
      [
        standIn('SSM', () => {
          asked += 1;
          if (asked < 3) throw new Refusal('ThrottlingException', 'Rate exceeded', 400);
          return { Parameter: { Value: 'on' } };
        }),
      ],
    );
    expect(result).toEqual(['on', 3]);
    expect(calls).toHaveLength(3);
  });

  it('pass through paginators and waiters', async () => {
    const { result, calls } = await run(
      'client-auto-scaling',
      `${inRegion('AutoScalingClient')}
       const names = [];
       for await (const page of sdk.paginateDescribeAutoScalingGroups({ client }, {}))
         names.push(...page.AutoScalingGroups.map((group) => group.AutoScalingGroupName));
       return names;`,
      [
        standIn('Auto Scaling', ({ input }) =>
          input.NextToken
            ? { AutoScalingGroups: [{ AutoScalingGroupName: 'green' }] }
            : { AutoScalingGroups: [{ AutoScalingGroupName: 'blue' }], NextToken: '2' },
        ),
      ],
    );
    expect(result).toEqual(['blue', 'green']);
    expect(calls.map(({ input }) => input.NextToken)).toEqual([undefined, '2']);
  });

  it('are checked by the SDK first: what it would not send is never recorded', async () => {
    const { result, calls } = await run(
      'client-s3',
      `${inRegion('S3Client')} return client.send(new sdk.GetObjectCommand({ Bucket: 'orders' })).catch((error) => error.message);`,
      [standIn('S3', () => ({}))],
    );
    expect(result).toBe('No value provided for input HTTP label: Key.');
    expect(calls).toEqual([]);
  });

  it('of a service that nothing stands for are refused by name', async () => {
    const { result, calls } = await run(
      'client-sts',
      `${inRegion('STSClient')} return client.send(new sdk.GetCallerIdentityCommand({})).catch(({ name, message }) => [name, message]);`,
      [],
    );
    expect(result).toEqual(['UnknownService', 'no stand-in answers STS GetCallerIdentity']);
    expect(calls).toHaveLength(1);
  });

  it('that a stand-in fails at are told as its mistake, and asked once', async () => {
    const { result, calls } = await run(
      'client-sns',
      `${inRegion('SNSClient')} return client.send(new sdk.PublishCommand({ TopicArn: 'a', Message: 'b' })).catch(({ name, message }) => [name, message.split('\\n')[0]]);`,
      [
        standIn('SNS', () => {
          throw new TypeError('x is undefined');
        }),
      ],
    );
    expect(result).toEqual(['StandInFailed', 'the stand-in failed at SNS Publish: TypeError: x is undefined']);
    expect(calls).toHaveLength(1);
  });
});
