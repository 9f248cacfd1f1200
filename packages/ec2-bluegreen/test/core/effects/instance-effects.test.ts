import type { Effect } from '@regionlift/migration/core';
import { instanceEffects } from '../../../src/core';
import { planOf } from '../../cases';
import { named } from './variants';

const brief = (effects: readonly Effect[]) =>
  effects.map(({ action, resources }) => `${action} ${resources.join(' ')}`);

const session = [
  'ssm:UpdateInstanceInformation arn:aws:ec2:us-east-1:111122223333:instance/*',
  'ssmmessages:CreateControlChannel *',
  'ssmmessages:CreateDataChannel *',
  'ssmmessages:OpenControlChannel *',
  'ssmmessages:OpenDataChannel *',
];

describe('what instances may do (EC2-6)', () => {
  test('a fleet that needs nothing is reached by Session Manager, and that is all', () => {
    expect(brief(instanceEffects(named('an accelerator')))).toEqual(session);
    expect(instanceEffects(named('an accelerator'))[1]?.conditions).toEqual({
      StringEquals: { 'aws:RequestedRegion': ['us-east-1'] },
    });
  });

  test('settings, secrets, objects and their keys are read by name', () => {
    const effects = instanceEffects(named('an accelerator with everything chosen'));
    const parameters = ['DATABASE_NAME', 'assets.bucket']
      .map((key) => `arn:aws:ssm:us-east-1:111122223333:parameter/rl/orders/web/${key}`)
      .join(' ');
    const key = 'arn:aws:kms:us-east-1:111122223333:key/*';
    const bucket = 'arn:aws:s3:::rl-orders-assets-111122223333-us-east-1';
    expect(brief(effects)).toEqual([
      ...session,
      `ssm:GetParameter ${parameters}`,
      `ssm:GetParameters ${parameters}`,
      'secretsmanager:GetSecretValue arn:aws:secretsmanager:us-east-1:111122223333:secret:rl/orders/databaselogin-??????',
      `kms:Decrypt ${key}`,
      `s3:ListBucket ${bucket}`,
      `s3:GetObject ${bucket}/*`,
      `s3:PutObject ${bucket}/*`,
      `kms:Decrypt ${key}`,
      `kms:GenerateDataKey ${key}`,
    ]);
    const aliases = { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': ['alias/rl-orders-assets'] } };
    expect(effects.filter(({ action }) => action === 'kms:Decrypt').map(({ conditions }) => conditions)).toEqual([
      {
        StringEquals: { 'kms:ViaService': ['secretsmanager.us-east-1.amazonaws.com'] },
        ...aliases,
        StringLike: {
          'kms:EncryptionContext:SecretARN': [
            'arn:aws:secretsmanager:us-east-1:111122223333:secret:rl/orders/databaselogin-??????',
            'arn:aws:secretsmanager:us-west-2:111122223333:secret:rl/orders/databaselogin-??????',
          ],
        },
      },
      { StringEquals: { 'kms:ViaService': ['s3.us-east-1.amazonaws.com'] }, ...aliases },
    ]);
  });

  test('without aliases no key is granted: those of AWS need no permission', () => {
    const effects = instanceEffects(planOf({ bucketNames: ['orders-assets'] }));
    expect(brief(effects).filter((one) => one.startsWith('kms:'))).toEqual([]);
    expect(brief(effects)).toContain('s3:ListBucket arn:aws:s3:::orders-assets');
  });

  test('nothing of the runtime can be read: its parameters stand below another path', () => {
    const plan = named('an accelerator with everything chosen');
    const granted = brief(instanceEffects(plan)).join('\n');
    expect(granted).not.toContain(plan.ledgerParameter);
    expect(granted).not.toContain(plan.imageParameter);
  });
});
