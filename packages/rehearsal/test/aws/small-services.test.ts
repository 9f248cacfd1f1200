import { iam } from '../../src/aws/iam';
import { kms } from '../../src/aws/kms';
import { serviceQuotas } from '../../src/aws/service-quotas';
import { sns } from '../../src/aws/sns';
import { ssm } from '../../src/aws/ssm';
import { account, caller, cutoverPart, from, programme, resource, stillClock, to } from './sample';

const clock = stillClock();

describe('parameters (REH-1)', () => {
  const Name = '/rl/orders/web/bucket';
  const declared = (Value: string) => programme(resource('AWS::SSM::Parameter', to, Name, { Type: 'String', Value }));
  const parameters = () => {
    const standIn = ssm(declared('a'));
    return { standIn, call: caller(standIn, clock) };
  };

  test('are those of the program, by region', async () => {
    const { call, standIn } = parameters();
    expect(await call('GetParameter', { Name })).toEqual({
      Parameter: { Name, Type: 'String', Value: 'a', Version: 1 },
    });
    await expect(call('GetParameter', { Name }, from)).rejects.toMatchObject({ name: 'ParameterNotFound' });
    expect([standIn.valueOf(to, Name), standIn.valueOf(from, Name)]).toEqual(['a', undefined]);
  });

  test('keep what functions write until a deployment says otherwise than the last one', async () => {
    const { call, standIn } = parameters();
    expect(await call('PutParameter', { Name, Value: 'b', Overwrite: true })).toMatchObject({ Version: 2 });
    standIn.deploy?.(declared('a'));
    const kept = standIn.valueOf(to, Name);
    standIn.deploy?.(declared('c'));
    expect([kept, standIn.valueOf(to, Name)]).toEqual(['b', 'c']);
  });

  test.each([
    ['one that is there, without Overwrite', { Name, Value: 'b' }, 'ParameterAlreadyExists'],
    ['a new one without a type', { Name: '/new', Value: 'b' }, 'ValidationException'],
    ['no value', { Name, Value: '', Overwrite: true }, 'ValidationException'],
    ['more than 4 KB', { Name, Value: 'x'.repeat(4_097), Overwrite: true }, 'ValidationException'],
    [
      'an image that is none',
      { Name: '/image', Value: 'x', Type: 'String', DataType: 'aws:ec2:image' },
      'ValidationException',
    ],
  ])('refuse %s', async (_, input, name) => {
    await expect(parameters().call('PutParameter', input)).rejects.toMatchObject({ name });
  });

  test('take up to 8 KB where the tier may grow', async () => {
    const input = { Name: '/ledger', Value: 'x'.repeat(8_192), Type: 'String', Tier: 'Intelligent-Tiering' };
    expect(await parameters().call('PutParameter', input)).toMatchObject({ Version: 1 });
  });
});

describe('keys (REH-1)', () => {
  const alias = 'alias/rl-orders-web';
  const keys = kms(programme(resource('AWS::KMS::Key', to, alias)));
  const call = caller(keys, clock);

  test('are found by alias, by id and by ARN, in their region', async () => {
    const { KeyMetadata } = (await call('DescribeKey', { KeyId: alias })) as {
      readonly KeyMetadata: { readonly KeyId: string; readonly Arn: string };
    };
    const { KeyId, Arn } = KeyMetadata;
    expect(Arn).toBe(`arn:aws:kms:${to}:${account}:key/${KeyId}`);
    const asked = [KeyId, Arn, `arn:aws:kms:${to}:${account}:${alias}`];
    for (const one of asked) expect(await call('DescribeKey', { KeyId: one })).toEqual({ KeyMetadata });
    expect([keys.arnOf(to, alias), keys.arnOf(from, alias)]).toEqual([Arn, undefined]);
    await expect(call('DescribeKey', { KeyId: alias }, from)).rejects.toMatchObject({ name: 'NotFoundException' });
  });
});

describe('topics (REH-1)', () => {
  const world = () => {
    const topics = sns(programme(resource('AWS::SNS::Topic', to, 'declared')));
    const publish = (more: object, region = to) =>
      caller(topics, clock)('Publish', { TopicArn: cutoverPart.topicArn, Message: 'm', ...more }, region);
    return { topics, publish };
  };

  test('keep what was published, of the program and of what a part is told of', async () => {
    const { topics, publish } = world();
    await publish({ Subject: '[rl-orders] approve' });
    await publish({ TopicArn: `arn:aws:sns:${to}:${account}:declared`, Message: 'n' });
    expect(topics.messages.map(({ subject, text }) => [subject, text])).toEqual([
      ['[rl-orders] approve', 'm'],
      ['', 'n'],
    ]);
  });

  test.each([
    ['a topic that is not there', { TopicArn: `arn:aws:sns:${to}:${account}:none` }, to, 'NotFoundException'],
    ['a topic of another region', {}, from, 'NotFoundException'],
    ['a subject of 100 characters', { Subject: 'x'.repeat(100) }, to, 'InvalidParameterException'],
    ['a subject that is not ASCII', { Subject: 'Prüfung' }, to, 'InvalidParameterException'],
    ['a subject of two lines', { Subject: 'a\nb' }, to, 'InvalidParameterException'],
    ['no message', { Message: '' }, to, 'InvalidParameterException'],
    ['a message of more than 256 KB', { Message: 'x'.repeat(262_145) }, to, 'InvalidParameterException'],
  ])('refuse %s', async (_, input, region, name) => {
    await expect(world().publish(input, region)).rejects.toMatchObject({ name });
  });
});

describe('roles and quotas (REH-1)', () => {
  test('roles are those of the program and of services that the account uses', async () => {
    const call = caller(iam(programme()), clock);
    expect(await call('GetRole', { RoleName: 'rl-orders-assets-runtime' })).toMatchObject({
      Role: { Arn: `arn:aws:iam::${account}:role/rl-orders-assets-runtime` },
    });
    expect(await call('GetRole', { RoleName: 'AWSServiceRoleForAutoScaling' })).toMatchObject({ Role: {} });
    await expect(call('GetRole', { RoleName: 'none' })).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    const bare = caller(iam(programme(), []), clock);
    await expect(bare('GetRole', { RoleName: 'AWSServiceRoleForAutoScaling' })).rejects.toMatchObject({ status: 404 });
  });

  test('the quota of vCPUs is told, another one is not known', async () => {
    const call = caller(serviceQuotas(64), clock);
    expect(await call('GetServiceQuota', { ServiceCode: 'ec2', QuotaCode: 'L-1216C47A' })).toMatchObject({
      Quota: { Value: 64 },
    });
    await expect(call('GetServiceQuota', { ServiceCode: 'ec2', QuotaCode: 'L-0' })).rejects.toMatchObject({
      name: 'NoSuchResourceException',
    });
  });
});
