import { deferred } from '@regionlift/migration/core';
import { judgeEffects, planSecret, type SecretFacts, secretReadEffects, viaService } from '../../src/core';
import { migrationIn } from './migration';

const planned = (over: Partial<SecretFacts> = {}) => {
  const result = planSecret('Orders/Db', migrationIn(), { name: 'Db', ...over });
  if (!result.accepted) throw new Error(JSON.stringify(result.findings));
  return result.plan;
};
const refused = (over: Partial<SecretFacts>) => {
  const result = planSecret('Orders/Db', migrationIn(), { name: 'Db', ...over });
  return result.accepted ? [] : result.findings.map(({ code }) => code);
};
const functionArn = 'arn:aws:lambda:us-west-2:111122223333:function:rotate';

describe('secrets of two regions (IAM-7)', () => {
  it('has one name, a key on each side, and names the target key by its alias', () => {
    const { name, sourceKey, targetKey } = planned();
    expect([name, sourceKey.aliasArn, targetKey.aliasArn]).toEqual([
      'rl/orders/db',
      'arn:aws:kms:us-west-2:111122223333:alias/rl-orders-db-secret',
      'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-db-secret',
    ]);
  });

  it('lets each key be used through Secrets Manager of its own region only', () => {
    const { sourceKey, targetKey } = planned();
    expect([sourceKey, targetKey].map(({ policy }) => policy.Statement[1]?.Condition?.StringEquals)).toEqual([
      { 'kms:CallerAccount': '111122223333', 'kms:ViaService': 'secretsmanager.us-west-2.amazonaws.com' },
      { 'kms:CallerAccount': '111122223333', 'kms:ViaService': 'secretsmanager.us-east-1.amazonaws.com' },
    ]);
  });

  it('lets Secrets Manager of the source region write replicas under the target key, and read nothing with it', () => {
    const { sourceKey, targetKey } = planned();
    expect(sourceKey.policy.Statement).toHaveLength(2);
    expect(targetKey.policy.Statement[2]).toEqual({
      Sid: 'ReplicationFromSource',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
      Action: ['kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
      Resource: '*',
      Condition: {
        StringEquals: {
          'kms:CallerAccount': '111122223333',
          'kms:ViaService': 'secretsmanager.us-west-2.amazonaws.com',
        },
      },
    });
  });

  it('names the service with both suffixes in China', () => {
    expect(viaService({ partition: 'aws-cn' }, 'cn-north-1', 'secretsmanager')).toEqual([
      'secretsmanager.cn-north-1.amazonaws.com',
      'secretsmanager.cn-north-1.amazonaws.com.cn',
    ]);
    expect(viaService({ partition: 'aws-us-gov' }, 'us-gov-west-1', 's3')).toEqual(['s3.us-gov-west-1.amazonaws.com']);
  });

  it('reads with permissions that pass the checks of others (IAM-2)', () => {
    for (const side of ['SOURCE', 'TARGET'] as const)
      expect(judgeEffects('Reader', secretReadEffects(migrationIn(), planned(), side))).toEqual([]);
  });

  it('refuses a function of the target region', () => {
    expect(refused({ rotation: { functionArn: functionArn.replace('us-west-2', 'us-east-1'), afterDays: 1 } })).toEqual(
      ['InvalidRotation'],
    );
  });

  it('lets the account administer a key and neither encrypt nor decrypt with it', () => {
    const administration = planned().sourceKey.policy.Statement[0];
    expect(administration?.Action).not.toContain('kms:Decrypt');
    expect(
      [administration?.Action]
        .flat()
        .some((action) => /Encrypt|Decrypt|GenerateDataKey|CreateGrant|\*/.test(String(action))),
    ).toBe(false);
  });

  it('closes the secret to other accounts and leaves AWS services alone', () => {
    expect(planned().resourcePolicy.Statement[0]).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Condition: {
        StringNotEquals: { 'aws:PrincipalAccount': '111122223333' },
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
      },
    });
  });

  it('keeps a user name beside the password, and otherwise the bare password', () => {
    expect(planned({ username: 'app' }).generate).toMatchObject({ template: '{"username":"app"}', key: 'password' });
    expect(planned().generate).not.toHaveProperty('template');
  });

  it('rotates when a function is given, a deferred one too', () => {
    expect(planned({ rotation: { functionArn, afterDays: 30 } }).rotation).toEqual({ functionArn, afterDays: 30 });
    expect(planned({ rotation: { functionArn: deferred('a test'), afterDays: 30 } }).rotation?.afterDays).toBe(30);
  });

  it.each<[string, Partial<SecretFacts>, string[]]>([
    ['a name with a hyphen', { name: 'db-password' }, ['InvalidName']],
    ['a deferred name', { name: deferred('a test') }, ['InvalidName']],
    ['a deferred user name', { username: deferred('a test') }, ['PlainValueNeeded']],
    ['seven characters', { length: 7 }, ['InvalidPasswordLength']],
    ['a recovery window of six days', { recoveryWindowDays: 6 }, ['InvalidRecoveryWindow']],
    ['a recovery window of 31 days', { recoveryWindowDays: 31 }, ['InvalidRecoveryWindow']],
    ['rotation every half day', { rotation: { functionArn, afterDays: 0.5 } }, ['InvalidRotation']],
    ['rotation after 1,001 days', { rotation: { functionArn, afterDays: 1001 } }, ['InvalidRotation']],
    ['rotation every day', { rotation: { functionArn, afterDays: 1 } }, []],
    ['rotation after 1,000 days', { rotation: { functionArn, afterDays: 1000 } }, []],
    ['rotation by nothing', { rotation: { functionArn: '', afterDays: 30 } }, ['InvalidRotation']],
    [
      'everything at once',
      { name: '1', length: 1, recoveryWindowDays: 1 },
      ['InvalidName', 'InvalidPasswordLength', 'InvalidRecoveryWindow'],
    ],
  ])('judges %s', (_, over, expected) => {
    expect(refused(over)).toEqual(expected);
  });
});
